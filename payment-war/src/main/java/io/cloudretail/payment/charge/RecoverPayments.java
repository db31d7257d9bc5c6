package io.cloudretail.payment.charge;

import io.cloudretail.kit.work.Repeating;
import io.cloudretail.kit.work.Workers;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks at payments whose outcome stayed unknown until it is known, on any instance. */
@ApplicationScoped
class RecoverPayments {
    private SettlePayment settlePayment;
    private Workers workers;
    private Duration poll;
    private Repeating work;

    RecoverPayments() {}

    @Inject
    RecoverPayments(
            SettlePayment settlePayment,
            Workers workers,
            @ConfigProperty(name = "cloudretail.payment.recovery.poll") Duration poll) {
        this.settlePayment = settlePayment;
        this.workers = workers;
        this.poll = poll;
    }

    void start(@Observes Startup event) {
        work = workers.repeat("payment-recovery", () -> settlePayment.settleDue() ? Duration.ZERO : poll);
    }

    @PreDestroy
    void stop() {
        if (work != null) {
            work.stop();
        }
    }
}
