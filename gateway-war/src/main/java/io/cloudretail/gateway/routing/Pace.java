package io.cloudretail.gateway.routing;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Watches how fast a caller takes what is written to it. Only the time spent in writing counts: an answer may pause for as
 * long as its service likes, but nobody keeps it by reading a byte now and then.
 */
final class Pace {
    /** A modem's pace. */
    private static final long LEAST_BYTES_PER_SECOND = 2_000;

    private static final Duration GRACE = Duration.ofSeconds(20);

    private final LongSupplier nanoTime;
    private long bytes;
    private long spent;

    Pace(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    void write(OutputStream out, byte[] chunk, int length) throws IOException {
        long begin = nanoTime.getAsLong();
        out.write(chunk, 0, length);
        spent += nanoTime.getAsLong() - begin;
        bytes += length;
        if (spent > GRACE.toNanos() && bytes < spent / 1e9 * LEAST_BYTES_PER_SECOND) {
            throw new IOException("took " + bytes + " bytes in " + spent / 1_000_000 + " ms");
        }
    }
}
