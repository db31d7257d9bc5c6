package io.cloudretail.order.returns;

import io.cloudretail.kit.work.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Picks up the refunds that a crash or an absent payment service left, on any instance. */
@ApplicationScoped
class ResumeRefunds {
    private RunRefund runRefund;
    private Workers workers;
    private Duration poll;

    ResumeRefunds() {}

    @Inject
    ResumeRefunds(
            RunRefund runRefund, Workers workers, @ConfigProperty(name = "cloudretail.order.saga.poll") Duration poll) {
        this.runRefund = runRefund;
        this.workers = workers;
        this.poll = poll;
    }

    void start(@Observes Startup event) {
        workers.repeat("refund-recovery", poll, runRefund::driveDue);
    }
}
