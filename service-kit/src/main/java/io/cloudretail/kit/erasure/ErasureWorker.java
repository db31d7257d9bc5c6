package io.cloudretail.kit.erasure;

import io.cloudretail.kit.work.Workers;
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
            workers.repeat("erasures", this::turn);
        }
    }

    private Duration turn() {
        Optional<UUID> user = erasures.claim();
        while (user.isPresent() && !workers.areStopping()) {
            if (erasures.goOn(user.get())) {
                return Duration.ZERO;
            }
        }
        return poll;
    }
}
