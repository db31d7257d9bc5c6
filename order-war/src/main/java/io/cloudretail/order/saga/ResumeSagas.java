package io.cloudretail.order.saga;

import io.cloudretail.kit.work.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Picks up what a crash or an absent neighbour left, on any instance. */
@ApplicationScoped
class ResumeSagas {
    private RunSaga runSaga;
    private Workers workers;
    private Duration poll;

    ResumeSagas() {}

    @Inject
    ResumeSagas(RunSaga runSaga, Workers workers, @ConfigProperty(name = "cloudretail.order.saga.poll") Duration poll) {
        this.runSaga = runSaga;
        this.workers = workers;
        this.poll = poll;
    }

    /** Two, so that one slow payment does not hold up the others. */
    void start(@Observes Startup event) {
        workers.repeat("saga-recovery-1", poll, runSaga::driveDue);
        workers.repeat("saga-recovery-2", poll, runSaga::driveDue);
    }
}
