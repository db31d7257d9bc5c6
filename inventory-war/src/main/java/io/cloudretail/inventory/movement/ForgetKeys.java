package io.cloudretail.inventory.movement;

import io.cloudretail.kit.work.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;

/** Keys past their time are forgotten, some at a time. */
@ApplicationScoped
class ForgetKeys {
    private static final int BATCH = 1000;
    private static final Duration PAUSE = Duration.ofHours(1);

    private IdempotencyKeys keys;
    private Workers workers;

    ForgetKeys() {}

    @Inject
    ForgetKeys(IdempotencyKeys keys, Workers workers) {
        this.keys = keys;
        this.workers = workers;
    }

    void start(@Observes Startup event) {
        workers.repeat("forget-keys", PAUSE, () -> keys.forget(BATCH) == BATCH);
    }
}
