package io.cloudretail.product.picture;

import io.cloudretail.kit.problem.Unavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** Pictures in a bucket. One that is given up on is away for the moment, and nobody waits for it while its circuit is open. */
final class Bucket implements PictureStore {
    private final BucketClient client;

    Bucket(BucketClient client) {
        this.client = client;
    }

    @Override
    public void put(String hash, PictureSize size, byte[] jpeg) {
        asked(() -> {
            client.put(hash, size, jpeg);
            return null;
        });
    }

    @Override
    public Optional<byte[]> find(String hash, PictureSize size) {
        return asked(() -> client.find(hash, size));
    }

    @Override
    public void remove(String hash) {
        asked(() -> {
            client.remove(hash);
            return null;
        });
    }

    private static <T> T asked(Supplier<T> call) {
        try {
            return call.get();
        } catch (FaultToleranceException givenUp) {
            throw new Unavailable("The store of pictures is away for the moment.", Duration.ofSeconds(30), givenUp);
        }
    }
}
