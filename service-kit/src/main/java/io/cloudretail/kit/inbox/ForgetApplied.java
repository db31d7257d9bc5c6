package io.cloudretail.kit.inbox;

import io.cloudretail.kit.work.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;

/** Events that were applied long ago are forgotten, some at a time; else the inbox would grow for ever. */
@ApplicationScoped
class ForgetApplied {
    private static final int BATCH = 1000;
    private static final Duration PAUSE = Duration.ofHours(1);

    private Inbox inbox;
    private Workers workers;

    ForgetApplied() {}

    @Inject
    ForgetApplied(Inbox inbox, Workers workers) {
        this.inbox = inbox;
        this.workers = workers;
    }

    void start(@Observes Startup event) {
        workers.repeat("forget-applied", this::forget);
    }

    private Duration forget() {
        return inbox.forget(BATCH) == BATCH ? Duration.ZERO : PAUSE;
    }
}
