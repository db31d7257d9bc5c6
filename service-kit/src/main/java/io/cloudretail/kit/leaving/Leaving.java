package io.cloudretail.kit.leaving;

import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether this server is about to be stopped. Whoever stops it makes a file first, and waits: the server is not ready any
 * more and ends each connection with its next answer, so that requests go to others. At the signal to stop nobody holds a
 * connection that the server would have to close under a request on its way.
 */
@Shared
public class Leaving {
    private static final System.Logger LOG = System.getLogger(Leaving.class.getName());
    private static final long LOOK = Duration.ofMillis(200).toNanos();

    private final Path file;
    private volatile long looked;
    private volatile boolean begun;

    /** @param file in the server's output folder unless the path is absolute; one from before this start means nothing */
    @Inject
    public Leaving(@ConfigProperty(name = "cloudretail.leaving.file") Path file) {
        this.file = file;
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            LOG.log(System.Logger.Level.ERROR, "This server takes itself for leaving: " + stays);
        }
        looked = System.nanoTime() - LOOK;
    }

    /** Looks now and then: a request costs nothing for it. */
    public boolean begun() {
        long now = System.nanoTime();
        if (now - looked >= LOOK) {
            looked = now;
            begun = Files.exists(file);
        }
        return begun;
    }
}
