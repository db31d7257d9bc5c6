package io.cloudretail.payment.charge;

import io.cloudretail.kit.work.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks at payments and refunds whose outcome stayed unknown until it is known, on any instance. */
@ApplicationScoped
class RecoverPayments {
    private SettlePayment settlePayment;
    private SettleRefund settleRefund;
    private Workers workers;
    private Duration poll;

    RecoverPayments() {}

    @Inject
    RecoverPayments(
            SettlePayment settlePayment,
            SettleRefund settleRefund,
            Workers workers,
            @ConfigProperty(name = "cloudretail.payment.recovery.poll") Duration poll) {
        this.settlePayment = settlePayment;
        this.settleRefund = settleRefund;
        this.workers = workers;
        this.poll = poll;
    }

    void start(@Observes Startup event) {
        workers.repeat("payment-recovery", poll, this::settleDue);
    }

    private boolean settleDue() {
        boolean payment = settlePayment.settleDue();
        boolean refund = settleRefund.settleDue();
        return payment || refund;
    }
}
