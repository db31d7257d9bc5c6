package io.cloudretail.user.upkeep;

import io.cloudretail.kit.work.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;

/** Does all chores, one after the other. */
@ApplicationScoped
class Upkeep {
    private static final Duration HOURLY = Duration.ofHours(1);

    private Instance<Chore> chores;
    private Workers workers;

    Upkeep() {}

    @Inject
    Upkeep(@Any Instance<Chore> chores, Workers workers) {
        this.chores = chores;
        this.workers = workers;
    }

    void start(@Observes Startup event) {
        workers.repeat("upkeep", HOURLY, this::run);
    }

    private boolean run() {
        boolean more = false;
        for (Chore chore : chores) {
            more |= chore.clear();
        }
        return more;
    }
}
