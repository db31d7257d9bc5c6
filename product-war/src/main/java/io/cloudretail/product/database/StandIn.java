package io.cloudretail.product.database;

import io.cloudretail.kit.problem.Faults;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The database that is asked while a replica does not answer: losing a replica costs its relief and no reader. Once it has
 * failed it is left alone for a while; then one reader tries it, and the others follow when that went well.
 */
final class StandIn {
    static final StandIn NONE = new StandIn(null, Duration.ZERO);

    private static final System.Logger LOG = System.getLogger(StandIn.class.getName());
    private static final long PRESENT = Long.MIN_VALUE;

    private final Database other;
    private final Duration rest;

    /** When the replica may be tried again, in the clock of {@link System#nanoTime}. */
    private final AtomicLong away = new AtomicLong(PRESENT);

    StandIn(Database other, Duration rest) {
        this.other = other;
        this.rest = rest;
    }

    <T> T orElse(Supplier<T> read, Function<Database, T> instead) {
        if (other == null) {
            return read.get();
        }
        long until = away.get();
        if (until != PRESENT && (System.nanoTime() - until < 0 || !away.compareAndSet(until, soon()))) {
            return instead.apply(other);
        }
        try {
            T result = read.get();
            if (until != PRESENT) {
                away.set(PRESENT);
                LOG.log(System.Logger.Level.INFO, "The replica is read from again");
            }
            return result;
        } catch (PersistenceException fault) {
            // a statement that takes too long takes as long elsewhere
            if (!Faults.databaseIsAway(fault) || Faults.tookTooLong(fault)) {
                throw fault;
            }
            if (away.getAndSet(soon()) == PRESENT) {
                LOG.log(System.Logger.Level.WARNING, "The replica does not answer: " + Faults.inShort(fault));
            }
            return instead.apply(other);
        }
    }

    private long soon() {
        return System.nanoTime() + rest.toNanos();
    }
}
