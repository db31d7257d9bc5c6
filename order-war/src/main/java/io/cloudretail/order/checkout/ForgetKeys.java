package io.cloudretail.order.checkout;

import io.cloudretail.kit.work.Repeating;
import io.cloudretail.kit.work.Workers;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;

/** Keys past their time are forgotten, some at a time, and what was answered to them. */
@ApplicationScoped
class ForgetKeys {
    private static final int BATCH = 1000;
    private static final Duration PAUSE = Duration.ofHours(1);

    private IdempotencyKeys keys;
    private Workers workers;
    private Repeating work;

    ForgetKeys() {}

    @Inject
    ForgetKeys(IdempotencyKeys keys, Workers workers) {
        this.keys = keys;
        this.workers = workers;
    }

    void start(@Observes Startup event) {
        work = workers.repeat("forget-keys", this::forget);
    }

    @PreDestroy
    void stop() {
        if (work != null) {
            work.stop();
        }
    }

    private Duration forget() {
        return keys.forget(BATCH) == BATCH ? Duration.ZERO : PAUSE;
    }
}
