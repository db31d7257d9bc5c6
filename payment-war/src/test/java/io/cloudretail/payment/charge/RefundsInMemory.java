package io.cloudretail.payment.charge;

import io.cloudretail.kit.money.Money;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Refunds of one payment without a database: what is decided is decided by {@link Payment} and {@link Refund}. */
final class RefundsInMemory extends Refunds {
    private final Map<UUID, Refund> all = new LinkedHashMap<>();
    private final PaymentsInMemory payments;
    private final Clock clock;

    RefundsInMemory(PaymentsInMemory payments, Clock clock) {
        super(null, null, null, clock, Duration.ZERO);
        this.payments = payments;
        this.clock = clock;
    }

    @Override
    Refund intend(UUID order, UUID id, Money amount) {
        Refund known = all.get(id);
        if (known == null) {
            payments.find(order).orElseThrow().requireLeft(of(order), amount);
            return claimed(added(new Refund(id, order, amount, clock.instant())));
        }
        if (!known.is(order, amount)) {
            throw new RefundDiffers();
        }
        return known.isPending() ? claimed(known) : known;
    }

    @Override
    void intendRest(Payment payment) {
        Money rest = payment.left(of(payment.orderId()));
        if (rest.amount() > 0) {
            added(new Refund(payment.orderId(), payment.orderId(), rest, clock.instant()));
        }
    }

    @Override
    List<Refund> of(UUID order) {
        return List.copyOf(all.values());
    }

    @Override
    Optional<Refund> claim(UUID id) {
        return Optional.of(all.get(id)).filter(Refund::isPending).map(this::claimed);
    }

    @Override
    Optional<Refund> claimDue() {
        return all.values().stream().filter(Refund::isPending).findFirst().map(this::claimed);
    }

    @Override
    void done(Refund given, String reference) {
        given.giveBack(reference);
        payments.find(given.orderId()).orElseThrow().refund(given.amount());
    }

    @Override
    void refused(Refund refund, String reason) {
        refund.refuse(reason);
    }

    @Override
    void retryLater(Refund refund) {
        refund.retryLater(clock.instant());
    }

    private Refund added(Refund refund) {
        all.put(refund.id(), refund);
        return refund;
    }

    private Refund claimed(Refund refund) {
        refund.claim(clock.instant(), Duration.ZERO);
        return refund;
    }
}
