package io.cloudretail.kit.outbox;

import io.cloudretail.kit.problem.Faults;
import io.cloudretail.kit.work.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;

/** Carries the outbox to Kafka, a batch at a time, for as long as the server runs. */
@ApplicationScoped
class OutboxRelay {
    private static final System.Logger LOG = System.getLogger(OutboxRelay.class.getName());
    private static final Duration IDLE = Duration.ofMillis(100);

    /** So many at once are worth a turn; of fewer there will be more in a moment, and a turn costs about the same. */
    private static final int MANY = 200;

    private static final Duration KAFKA_AWAY = Duration.ofSeconds(2);

    private OutboxBatch batch;
    private Workers workers;
    private boolean away;

    OutboxRelay() {}

    @Inject
    OutboxRelay(OutboxBatch batch, Workers workers) {
        this.batch = batch;
        this.workers = workers;
    }

    void start(@Observes Startup event) {
        workers.repeat("outbox-relay", this::tick);
    }

    private Duration tick() {
        try {
            int sent = batch.send();
            note(false, null);
            return sent >= MANY ? Duration.ZERO : IDLE;
        } catch (RuntimeException fault) {
            note(true, fault);
            return KAFKA_AWAY;
        }
    }

    private void note(boolean nowAway, RuntimeException fault) {
        if (nowAway && !away) {
            LOG.log(System.Logger.Level.WARNING, "Events wait in the outbox: " + Faults.root(fault));
        } else if (!nowAway && away) {
            LOG.log(System.Logger.Level.INFO, "Events leave the outbox again");
        }
        away = nowAway;
    }
}
