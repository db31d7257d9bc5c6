package io.cloudretail.payment.charge;

import io.cloudretail.kit.money.Money;
import io.cloudretail.kit.outbox.Outbox;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.NotFound;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * All refunds: the intent before the provider is called, the outcome with its ledger entry and event after it. What is
 * intended counts as given, so that no two refunds share what is left. The payment is locked before its refunds.
 */
@Shared
@Transactional
class Refunds {
    private final EntityManager entityManager;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Clock clock;
    private final Duration lease;

    @Inject
    Refunds(
            EntityManager entityManager,
            Ledger ledger,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "cloudretail.payment.lease") Duration lease) {
        this.entityManager = entityManager;
        this.ledger = ledger;
        this.outbox = outbox;
        this.clock = clock;
        this.lease = lease;
    }

    /** Notes that this part of a payment is to be given back, and takes it for this run unless it is settled. */
    Refund intend(UUID order, UUID id, Money amount) {
        Payment payment = payment(order).orElseThrow(() -> new NotFound("There is no such payment."));
        Refund known = entityManager.find(Refund.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (known == null) {
            payment.requireLeft(of(order), amount);
            return claimed(added(new Refund(id, order, amount, clock.instant())));
        }
        if (!known.is(order, amount)) {
            throw new RefundDiffers();
        }
        return known.isPending() ? claimed(known) : known;
    }

    /** Notes that all that is left of a payment is to be given back; in the transaction that calls it off or captures it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void intendRest(Payment payment) {
        Money rest = payment.left(of(payment.orderId()));
        if (rest.amount() > 0) {
            added(new Refund(payment.orderId(), payment.orderId(), rest, clock.instant()));
        }
    }

    List<Refund> of(UUID order) {
        return entityManager
                .createQuery("SELECT r FROM Refund r WHERE r.orderId = ?1 ORDER BY r.createdAt, r.id", Refund.class)
                .setParameter(1, order)
                .getResultList();
    }

    /** In the order that is wanted, from the one after the search's position on; to look at. */
    List<Refund> list(MoneySearch wish, int rows) {
        MoneySearch.Sql search = wish.refunds(rows);
        Query query = entityManager.createNativeQuery(search.text(), Refund.class);
        for (int i = 0; i < search.values().size(); i++) {
            query.setParameter(i + 1, search.values().get(i));
        }
        List<?> found = query.getResultList();
        return found.stream().map(Refund.class::cast).toList();
    }

    /** Takes a refund for this run; empty when it is settled. */
    Optional<Refund> claim(UUID id) {
        return Optional.of(locked(id)).filter(Refund::isPending).map(this::claimed);
    }

    /** Takes a refund that is due to be looked at again; another instance takes another. */
    Optional<Refund> claimDue() {
        List<?> due = entityManager
                .createNativeQuery(
                        "SELECT id FROM payment_refund WHERE status = 'PENDING' AND next_run_at <= now()"
                                + " AND (lease_until IS NULL OR lease_until < now()) ORDER BY next_run_at LIMIT 1 FOR UPDATE SKIP LOCKED")
                .getResultList();
        return due.stream().map(id -> claimed(locked((UUID) id))).findFirst();
    }

    void done(Refund given, String reference) {
        Payment payment = payment(given.orderId()).orElseThrow();
        Refund refund = locked(given.id());
        if (refund.isPending()) {
            refund.giveBack(reference);
            payment.refund(refund.amount());
            ledger.refund(refund, reference);
            outbox.append(new PaymentEvent.Refunded(refund.orderId(), refund.id(), refund.amount()));
        }
    }

    void refused(Refund refund, String reason) {
        locked(refund.id()).refuse(reason);
    }

    void retryLater(Refund refund) {
        locked(refund.id()).retryLater(clock.instant());
    }

    private Refund added(Refund refund) {
        entityManager.persist(refund);
        return refund;
    }

    private Refund claimed(Refund refund) {
        refund.claim(clock.instant(), lease);
        return refund;
    }

    private Refund locked(UUID id) {
        return entityManager.find(Refund.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Payment> payment(UUID order) {
        return Optional.ofNullable(entityManager.find(Payment.class, order, LockModeType.PESSIMISTIC_WRITE));
    }
}
