package io.cloudretail.gateway.routing;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Watches how fast a caller takes what is written to it. Only the time spent in writing counts: an answer may pause for as
 * long as its service likes, but nobody keeps it by reading a byte now and then. Each twenty seconds of writing are looked at
 * by themselves: who was quick at first has no credit for later.
 */
final class Pace {
    /** A modem's pace. */
    private static final long LEAST_BYTES_PER_SECOND = 2_000;

    private static final Duration WINDOW = Duration.ofSeconds(20);

    private final LongSupplier nanoTime;
    private long bytes;
    private long spent;

    Pace(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** @param live whether the caller is to have it at once; then that is what takes the time */
    void write(OutputStream out, byte[] chunk, int length, boolean live) throws IOException {
        long begin = nanoTime.getAsLong();
        out.write(chunk, 0, length);
        if (live) {
            out.flush();
        }
        spent += nanoTime.getAsLong() - begin;
        bytes += length;
        if (spent > WINDOW.toNanos()) {
            look();
        }
    }

    private void look() throws IOException {
        if (bytes < spent / 1e9 * LEAST_BYTES_PER_SECOND) {
            throw new IOException("took " + bytes + " bytes in " + spent / 1_000_000 + " ms");
        }
        bytes = 0;
        spent = 0;
    }
}
