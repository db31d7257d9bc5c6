package io.cloudretail.gateway.snapshot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Something kept for a while. When it is old one caller makes it anew, while all others get what was there. They wait for it
 * where that is nothing, or so old that it would mislead. So a crowd costs no more than one, and hardly ever holds threads.
 */
public final class Snapshot<T> {
    /** Making takes less as a rule, so under steady demand nothing is ever older than its age and this. */
    private static final Duration LENIENCE = Duration.ofSeconds(5);

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
        if (isYounger(seen, age)) {
            return seen.thing();
        }
        if (!isYounger(seen, age.plus(LENIENCE))) {
            making.lock();
        } else if (!making.tryLock()) {
            return seen.thing();
        }
        try {
            if (!isYounger(last, age)) {
                last = new Made<>(maker.get(), clock.instant());
            }
            return last.thing();
        } finally {
            making.unlock();
        }
    }

    private boolean isYounger(Made<T> made, Duration limit) {
        return made != null && made.at().isAfter(clock.instant().minus(limit));
    }
}
