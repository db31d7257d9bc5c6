package io.cloudretail.product.picture;

import io.cloudretail.kit.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes of uploads the pictures that are shown. That takes processor and memory, so only a few are here at a time, the next
 * ones wait for a short while, and all others are asked to come back.
 */
@ApplicationScoped
class Darkroom {
    private static final Duration COME_BACK = Duration.ofSeconds(5);
    /** What one place stands for. A picture that takes more has the room to itself. */
    private static final long MEMORY_OF_A_PLACE = 24 << 20;

    private Semaphore uploads;
    private Semaphore places;
    private int atOnce;
    private Duration patience;

    Darkroom() {}

    /**
     * @param atOnce how many pictures are worked on at once
     * @param uploads how many may be on their way in or here, each with its bytes in memory
     * @param patience how long one waits for its place
     */
    @Inject
    Darkroom(
            @ConfigProperty(name = "cloudretail.product.pictures.at-once") int atOnce,
            @ConfigProperty(name = "cloudretail.product.pictures.uploads") int uploads,
            @ConfigProperty(name = "cloudretail.product.pictures.patience") Duration patience) {
        this.atOnce = atOnce;
        this.places = new Semaphore(atOnce, true);
        this.uploads = new Semaphore(uploads);
        this.patience = patience;
    }

    Developed develop(InputStream upload) {
        if (!uploads.tryAcquire()) {
            throw busy(null);
        }
        try {
            Negative negative = Negative.of(read(upload));
            int needed = negative.memory() > MEMORY_OF_A_PLACE ? atOnce : 1;
            take(needed);
            try {
                // one expression: nothing of the decoded pixels is held while sizes are made
                return Developed.of(Print.of(negative.decode(), negative.orientation()));
            } finally {
                places.release(needed);
            }
        } finally {
            uploads.release();
        }
    }

    private void take(int needed) {
        try {
            if (!places.tryAcquire(needed, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy(null);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw busy(stopping);
        }
    }

    private static byte[] read(InputStream upload) {
        try {
            byte[] bytes = upload.readNBytes(Negative.MOST_BYTES + 1);
            if (bytes.length > Negative.MOST_BYTES) {
                throw new PictureTooLarge("A picture has 5 MiB at most.");
            }
            return bytes;
        } catch (IOException brokenOff) {
            throw new UnreadablePicture("The picture did not arrive as a whole.", brokenOff);
        }
    }

    private static Unavailable busy(Throwable cause) {
        return new Unavailable("Too many pictures are being worked on.", COME_BACK, cause);
    }
}
