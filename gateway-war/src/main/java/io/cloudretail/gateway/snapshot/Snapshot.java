package io.cloudretail.gateway.snapshot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Something kept for a while. When it is old one caller makes it anew, while all others get what was there; only before the
 * first is made do they wait for it. So a crowd costs no more than one, and holds no threads.
 */
public final class Snapshot<T> {
    private record Made<T>(T thing, Instant at) {}

    private final Supplier<T> maker;
    private final Duration age;
    private final Clock clock;
    private final ReentrantLock making = new ReentrantLock();
    private volatile Made<T> last;

    public Snapshot(Supplier<T> maker, Duration age, Clock clock) {
        this.maker = maker;
        this.age = age;
        this.clock = clock;
    }

    public T current() {
        Made<T> seen = last;
        if (isFresh(seen)) {
            return seen.thing();
        }
        if (seen == null) {
            making.lock();
        } else if (!making.tryLock()) {
            return seen.thing();
        }
        try {
            if (!isFresh(last)) {
                last = new Made<>(maker.get(), clock.instant());
            }
            return last.thing();
        } finally {
            making.unlock();
        }
    }

    private boolean isFresh(Made<T> made) {
        return made != null && made.at().isAfter(clock.instant().minus(age));
    }
}
