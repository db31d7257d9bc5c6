package io.cloudretail.kit.inbox;

import io.cloudretail.kit.work.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Messages that were set aside and events that were applied are forgotten when their time is past, some at a time. */
@ApplicationScoped
class ForgetEvents {
    private static final int BATCH = 1000;

    private Inbox inbox;
    private DeadLetters letters;
    private Workers workers;
    private Duration pause;

    ForgetEvents() {}

    @Inject
    ForgetEvents(
            Inbox inbox,
            DeadLetters letters,
            Workers workers,
            @ConfigProperty(name = "cloudretail.inbox.pause") Duration pause) {
        this.inbox = inbox;
        this.letters = letters;
        this.workers = workers;
        this.pause = pause;
    }

    void start(@Observes Startup event) {
        workers.repeat("forget-events", pause, this::forget);
    }

    private boolean forget() {
        boolean more = letters.forget(BATCH) == BATCH;
        more |= inbox.forget(BATCH) == BATCH;
        return more;
    }
}
