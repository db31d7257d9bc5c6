package io.cloudretail.kit.erasure;

import io.cloudretail.kit.work.Repeating;
import io.cloudretail.kit.work.Workers;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Goes on with erasures until nothing is left. */
@ApplicationScoped
class ErasureWorker {
    private Erasures erasures;
    private Workers workers;
    private Duration poll;
    private Repeating work;
    private volatile boolean stopping;

    ErasureWorker() {}

    @Inject
    ErasureWorker(
            Erasures erasures, Workers workers, @ConfigProperty(name = "cloudretail.erasure.poll") Duration poll) {
        this.erasures = erasures;
        this.workers = workers;
        this.poll = poll;
    }

    void start(@Observes Startup event) {
        if (erasures.mayBe()) {
            work = workers.repeat("erasures", this::turn);
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
        if (work != null) {
            work.stop();
        }
    }

    private Duration turn() {
        Optional<UUID> user = erasures.claim();
        while (user.isPresent() && !stopping) {
            if (erasures.goOn(user.get())) {
                return Duration.ZERO;
            }
        }
        return poll;
    }
}
