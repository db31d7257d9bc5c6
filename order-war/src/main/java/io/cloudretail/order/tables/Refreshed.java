package io.cloudretail.order.tables;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** A table as it was read a few seconds ago at most, so that no order waits for rows that hardly ever change. */
public final class Refreshed<T> {
    private record Reading<T>(T table, Instant at) {}

    private final Supplier<T> read;
    private final Duration kept;
    private final Clock clock;
    private volatile Reading<T> last;

    public Refreshed(Supplier<T> read, Duration kept, Clock clock) {
        this.read = read;
        this.kept = kept;
        this.clock = clock;
    }

    /** Two callers may read it at once; both readings are good. */
    public T get() {
        Reading<T> known = last;
        Instant now = clock.instant();
        if (known == null || now.isAfter(known.at().plus(kept))) {
            known = new Reading<>(read.get(), now);
            last = known;
        }
        return known.table();
    }

    /** Reads anew the next time. */
    public void forget() {
        last = null;
    }
}
