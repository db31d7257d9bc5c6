package io.cloudretail.payment.charge;

import io.cloudretail.kit.money.Money;
import io.cloudretail.kit.problem.Faults;
import io.cloudretail.payment.provider.Outcome;
import io.cloudretail.payment.provider.ProviderClient;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes a payment to a known state: the intent is written before the provider is asked, the outcome after it. After an
 * unknown outcome the provider is first asked what became of the charge; only what it never heard of is charged again,
 * under the same key.
 */
@Dependent
public class SettlePayment {
    private static final System.Logger LOG = System.getLogger(SettlePayment.class.getName());

    private final Payments payments;
    private final ProviderClient provider;

    @Inject
    SettlePayment(Payments payments, ProviderClient provider) {
        this.payments = payments;
        this.provider = provider;
    }

    Payment charge(UUID order, UUID customer, Money amount, String token) {
        return settled(payments.intendCharge(order, customer, amount, token));
    }

    /** Makes sure that no money stays taken for the order. */
    Payment cancel(UUID order) {
        return settled(payments.intendCancellation(order));
    }

    /** Settles one payment that was left unknown; false when there is none. */
    boolean settleDue() {
        Optional<Payment> due = payments.claimDue();
        due.ifPresent(payment -> {
            try {
                settled(payment);
            } catch (OutcomeUnknown stillUnknown) {
                LOG.log(System.Logger.Level.DEBUG, "Still unknown: " + payment.orderId());
            }
        });
        return due.isPresent();
    }

    private Payment settled(Payment payment) {
        if (!payment.isSettled()) {
            try {
                settle(payment);
            } catch (RuntimeException unknown) {
                LOG.log(System.Logger.Level.WARNING, payment.orderId() + " is unknown: " + Faults.root(unknown));
                payments.retryLater(payment.orderId());
                throw new OutcomeUnknown(unknown);
            }
        }
        return payments.find(payment.orderId()).orElseThrow();
    }

    private void settle(Payment payment) {
        if (payment.status() == PaymentStatus.CAPTURED) {
            refund(payment);
            return;
        }
        Outcome outcome = payment.cancelRequested() ? provider.cancel(payment.key()) : chargeOnce(payment);
        if (outcome instanceof Outcome.Captured captured) {
            payments.captured(payment.orderId(), captured.reference());
            if (payment.cancelRequested()) {
                refund(payment);
            }
        } else if (outcome instanceof Outcome.Declined declined) {
            payments.declined(payment.orderId(), declined.reason());
        } else if (outcome instanceof Outcome.Cancelled) {
            payments.cancelled(payment.orderId());
        } else {
            throw new IllegalStateException("The provider has not decided yet");
        }
    }

    private Outcome chargeOnce(Payment payment) {
        Outcome known = payment.isFirstAttempt() ? new Outcome.NotFound() : provider.lookUp(payment.key());
        return known instanceof Outcome.NotFound ? provider.capture(payment.charge()) : known;
    }

    private void refund(Payment payment) {
        payments.refunded(payment.orderId(), provider.refund(payment.key(), payment.amount()));
    }
}
