package io.cloudretail.payment.charge;

import io.cloudretail.kit.money.Money;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.Faults;
import io.cloudretail.payment.provider.ProviderClient;
import io.cloudretail.payment.provider.RefundOutcome;
import io.cloudretail.payment.provider.Repayment;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives money back and takes each refund to a known state. After an unknown outcome the provider is first asked what became
 * of it; a refusal is no end, because the money is still owed.
 */
@Shared
public class SettleRefund {
    private static final System.Logger LOG = System.getLogger(SettleRefund.class.getName());

    private final Payments payments;
    private final Refunds refunds;
    private final ProviderClient provider;

    @Inject
    SettleRefund(Payments payments, Refunds refunds, ProviderClient provider) {
        this.payments = payments;
        this.refunds = refunds;
        this.provider = provider;
    }

    /** Gives a part of an order's payment back, once per id. */
    Payment refund(UUID order, UUID id, Money amount) {
        Refund refund = refunds.intend(order, id, amount);
        if (refund.isPending()) {
            settle(refund);
        }
        return payments.find(order).orElseThrow();
    }

    /** Settles all that is still to be given back for an order. */
    void settleAll(UUID order) {
        for (Refund refund : refunds.of(order)) {
            if (refund.isPending()) {
                refunds.claim(refund.id()).ifPresent(this::settle);
            }
        }
    }

    /** Settles one refund that was left unknown; false when there is none. */
    boolean settleDue() {
        Optional<Refund> due = refunds.claimDue();
        due.ifPresent(refund -> {
            try {
                settle(refund);
            } catch (OutcomeUnknown stillUnknown) {
                LOG.log(System.Logger.Level.DEBUG, "Still unknown: refund " + refund.id());
            }
        });
        return due.isPresent();
    }

    private void settle(Refund refund) {
        try {
            giveBack(refund);
        } catch (RuntimeException unknown) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    refund.orderId() + ", refund " + refund.id() + ", is unknown: " + Faults.root(unknown));
            refunds.retryLater(refund);
            throw new OutcomeUnknown(unknown);
        }
    }

    private void giveBack(Refund refund) {
        String charge = payments.find(refund.orderId()).orElseThrow().reference();
        RefundOutcome outcome = refundOnce(refund, refund.repayment(charge));
        if (outcome instanceof RefundOutcome.Refunded given) {
            refunds.done(refund, given.reference());
        } else if (outcome instanceof RefundOutcome.Refused refusal) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    refund.orderId() + ", refund " + refund.id() + ", is refused by the provider: " + refusal.reason());
            refunds.refused(refund, refusal.reason());
            throw new IllegalStateException("The provider refuses a refund");
        } else {
            throw new IllegalStateException("The provider has not decided yet");
        }
    }

    private RefundOutcome refundOnce(Refund refund, Repayment repayment) {
        RefundOutcome known = refund.isFirstAttempt() ? new RefundOutcome.NotFound() : provider.lookUpRefund(repayment);
        return known instanceof RefundOutcome.NotFound ? provider.refund(repayment) : known;
    }
}
