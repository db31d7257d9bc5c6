package io.cloudretail.payment.charge;

import io.cloudretail.kit.money.Money;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.Faults;
import io.cloudretail.payment.provider.Charge;
import io.cloudretail.payment.provider.Outcome;
import io.cloudretail.payment.provider.ProviderClient;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes a payment to a known state: the intent is written before the provider is asked, the outcome after it. After an
 * unknown outcome the provider is first asked what became of the charge; only what it never heard of is charged again,
 * under the same key.
 */
@Shared
public class SettlePayment {
    private static final System.Logger LOG = System.getLogger(SettlePayment.class.getName());

    private final Payments payments;
    private final SettleRefund settleRefund;
    private final ProviderClient provider;

    @Inject
    SettlePayment(Payments payments, SettleRefund settleRefund, ProviderClient provider) {
        this.payments = payments;
        this.settleRefund = settleRefund;
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
        Payment now = payment.isPending() ? decided(payment) : payment;
        if (!now.owesAll()) {
            return now;
        }
        settleRefund.settleAll(now.orderId());
        return payments.find(now.orderId()).orElseThrow();
    }

    private Payment decided(Payment payment) {
        Payment now;
        try {
            now = decide(payment);
        } catch (RuntimeException unknown) {
            LOG.log(System.Logger.Level.WARNING, payment.orderId() + " is unknown: " + Faults.root(unknown));
            payments.retryLater(payment.orderId());
            throw new OutcomeUnknown(unknown);
        }
        if (now.isPending()) {
            LOG.log(System.Logger.Level.DEBUG, payment.orderId() + " waits for its customer");
            throw new OutcomeUnknown(null);
        }
        return now;
    }

    private Payment decide(Payment payment) {
        Outcome outcome = payment.cancelRequested() ? provider.cancel(payment.charge()) : chargeOnce(payment);
        if (outcome instanceof Outcome.Captured captured) {
            return payments.captured(payment.orderId(), captured.reference());
        } else if (outcome instanceof Outcome.Declined declined) {
            return payments.declined(payment.orderId(), declined.reason());
        } else if (outcome instanceof Outcome.Cancelled) {
            return payments.cancelled(payment.orderId());
        } else if (outcome instanceof Outcome.ActionRequired action) {
            return payments.awaitCustomer(payment.orderId(), action.clientSecret());
        }
        throw new IllegalStateException("The provider has not decided yet");
    }

    private Outcome chargeOnce(Payment payment) {
        Charge charge = payment.charge();
        Outcome known = payment.isFirstAttempt() ? new Outcome.NotFound() : provider.lookUp(charge);
        if (known instanceof Outcome.NotFound) {
            known = provider.authorise(charge);
        }
        return known instanceof Outcome.Authorised authorised
                ? provider.capture(charge, authorised.reference())
                : known;
    }
}
