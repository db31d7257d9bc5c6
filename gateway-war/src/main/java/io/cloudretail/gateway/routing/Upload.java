package io.cloudretail.gateway.routing;

import io.cloudretail.gateway.shield.BodyTooLarge;
import io.cloudretail.gateway.shield.BodyTooSlow;
import io.cloudretail.gateway.shield.BodyUnreadable;
import io.cloudretail.kit.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A large body, passed on as it comes: up to a limit, and not slower than it may. One that breaks off ends the request it is
 * passed on in first: what writes it would close a body in chunks as if this were its end, and a service would take a part
 * for the whole.
 */
final class Upload extends InputStream {
    static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration START = Duration.ofSeconds(10);
    private static final long BYTES_PER_SECOND = 16_384;

    private final InputStream in;
    private final long limit;
    private final LongSupplier nanos;
    private final long begin;
    private Runnable abandon = () -> {};
    private long read;

    Upload(InputStream in, long limit) {
        this(in, limit, System::nanoTime);
    }

    Upload(InputStream in, long limit, LongSupplier nanos) {
        this.in = in;
        this.limit = limit;
        this.nanos = nanos;
        this.begin = nanos.getAsLong();
    }

    /** @param end ends the request that this body is passed on in, at once */
    void abandonsBy(Runnable end) {
        abandon = end;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        int more;
        try {
            more = in.read(into, offset, length);
        } catch (IOException brokenOff) {
            // the server reads on until a block is full, and gives up after 30 s
            throw abandoned(isTooSlow() ? new BodyTooSlow(LONGEST) : new BodyUnreadable(brokenOff));
        }
        read += Math.max(0, more);
        if (read > limit) {
            throw abandoned(new BodyTooLarge(limit));
        }
        if (isTooSlow()) {
            throw abandoned(new BodyTooSlow(LONGEST));
        }
        return more;
    }

    private Problem abandoned(Problem reason) {
        abandon.run();
        return reason;
    }

    private boolean isTooSlow() {
        Duration taken = Duration.ofNanos(nanos.getAsLong() - begin);
        return taken.compareTo(LONGEST) > 0
                || taken.compareTo(START) > 0 && read < taken.toSeconds() * BYTES_PER_SECOND;
    }
}
