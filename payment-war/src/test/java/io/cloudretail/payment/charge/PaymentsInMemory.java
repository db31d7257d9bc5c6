package io.cloudretail.payment.charge;

import io.cloudretail.kit.money.Money;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The payment of one order without a database: what is decided is decided by {@link Payment}. */
final class PaymentsInMemory extends Payments {
    private final Clock clock;
    private final RefundsInMemory refunds;
    private Payment payment;

    PaymentsInMemory(Clock clock) {
        super(null, null, null, null, null, clock, Duration.ZERO);
        this.clock = clock;
        this.refunds = new RefundsInMemory(this, clock);
    }

    RefundsInMemory refunds() {
        return refunds;
    }

    @Override
    Optional<Payment> find(UUID order) {
        return Optional.ofNullable(payment);
    }

    @Override
    Payment intendCharge(UUID order, UUID customer, Money amount, String token) {
        payment = payment == null ? new Payment(order, amount, token, PaymentStatus.PENDING) : payment;
        payment.require(amount, token);
        return payment.isPending() ? claimed() : payment;
    }

    @Override
    Payment intendCancellation(UUID order) {
        if (payment.callOff()) {
            refunds.intendRest(payment);
        }
        return payment.isPending() ? claimed() : payment;
    }

    @Override
    Optional<Payment> claimDue() {
        return Optional.ofNullable(payment).filter(Payment::isPending).map(due -> claimed());
    }

    @Override
    Payment captured(UUID order, String reference) {
        if (payment.isPending()) {
            payment.capture(reference);
            if (payment.owesAll()) {
                refunds.intendRest(payment);
            }
        }
        return payment;
    }

    @Override
    Payment declined(UUID order, String reason) {
        if (payment.isPending()) {
            payment.decline(reason);
        }
        return payment;
    }

    @Override
    Payment cancelled(UUID order) {
        if (payment.isPending()) {
            payment.cancel();
        }
        return payment;
    }

    @Override
    Payment awaitCustomer(UUID order, String clientSecret) {
        if (payment.isPending()) {
            payment.awaitCustomer(clientSecret);
            payment.retryLater(clock.instant());
        }
        return payment;
    }

    @Override
    void retryLater(UUID order) {
        payment.retryLater(clock.instant());
    }

    private Payment claimed() {
        payment.claim(clock.instant(), Duration.ZERO);
        return payment;
    }
}
