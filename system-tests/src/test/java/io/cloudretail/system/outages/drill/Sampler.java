package io.cloudretail.system.outages.drill;

import io.cloudretail.system.outages.proof.Audit;
import io.cloudretail.system.outages.proof.Violation;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks twice a second, in the middle of the fault, whether what must hold at every moment does. */
final class Sampler implements AutoCloseable {
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "sampler");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<Violation> seen = new LinkedHashSet<>();
    private int looks;

    Sampler() {
        clock.scheduleWithFixedDelay(this::look, 0, 500, TimeUnit.MILLISECONDS);
    }

    synchronized Set<Violation> seen() {
        return new LinkedHashSet<>(seen);
    }

    synchronized int looks() {
        return looks;
    }

    private void look() {
        try {
            var found = Audit.now();
            synchronized (this) {
                looks++;
                seen.addAll(found);
            }
        } catch (SQLException databaseAway) {
            // nobody can look then
            return;
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
