package io.cloudretail.gateway.throttle;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** After a failure nobody tries for a while; then one does, and decides for all. */
final class Fuse {
    private static final long WHOLE = Long.MIN_VALUE;

    private final long pauseNanos;
    private final LongSupplier nanos;
    private final AtomicLong nextTry = new AtomicLong(WHOLE);

    Fuse(Duration pause, LongSupplier nanos) {
        this.pauseNanos = pause.toNanos();
        this.nanos = nanos;
    }

    boolean letsTry() {
        long at = nextTry.get();
        if (at == WHOLE) {
            return true;
        }
        long now = nanos.getAsLong();
        return now - at >= 0 && nextTry.compareAndSet(at, now + pauseNanos);
    }

    /** Whether it was whole until now. */
    boolean blow() {
        return nextTry.getAndSet(nanos.getAsLong() + pauseNanos) == WHOLE;
    }

    /** Whether it was blown until now. */
    boolean mend() {
        return nextTry.get() != WHOLE && nextTry.getAndSet(WHOLE) != WHOLE;
    }
}
