package io.cloudretail.devstack;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A moment by which something has to be so; looks again and again until then. */
public final class Deadline {
    private final Duration patience;
    private final Duration pause;
    private final long end;

    private Deadline(Duration patience, Duration pause) {
        this.patience = patience;
        this.pause = pause;
        this.end = System.nanoTime() + patience.toNanos();
    }

    public static Deadline in(Duration patience) {
        return new Deadline(patience, Duration.ofMillis(100));
    }

    /** Looks less often, where looking costs something. */
    public Deadline every(Duration interval) {
        return new Deadline(patience, interval);
    }

    /** Whether {@code condition} became true in time. */
    public boolean met(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StartFailed("Interrupted while waiting", e);
            }
        }
        return true;
    }

    public void await(String what, BooleanSupplier condition) {
        if (!met(condition)) {
            throw new StartFailed(what + " did not happen within " + patience.toSeconds() + " s");
        }
    }
}
