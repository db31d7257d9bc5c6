package io.cloudretail.payment.charge;

import io.cloudretail.kit.erasure.ErasedUsers;
import io.cloudretail.kit.money.Money;
import io.cloudretail.kit.outbox.Outbox;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** All payments: the intent before the provider is called, the outcome with its ledger entry and event after it. */
@Shared
@Transactional
class Payments {
    private final EntityManager entityManager;
    private final Ledger ledger;
    private final Refunds refunds;
    private final Outbox outbox;
    private final ErasedUsers erasedUsers;
    private final Clock clock;
    private final Duration lease;

    @Inject
    Payments(
            EntityManager entityManager,
            Ledger ledger,
            Refunds refunds,
            Outbox outbox,
            ErasedUsers erasedUsers,
            Clock clock,
            @ConfigProperty(name = "cloudretail.payment.lease") Duration lease) {
        this.entityManager = entityManager;
        this.ledger = ledger;
        this.refunds = refunds;
        this.outbox = outbox;
        this.erasedUsers = erasedUsers;
        this.clock = clock;
        this.lease = lease;
    }

    Optional<Payment> find(UUID order) {
        return Optional.ofNullable(entityManager.find(Payment.class, order));
    }

    /** In the order that is wanted, from the one after the search's position on; to look at. */
    List<Payment> list(MoneySearch wish, int rows) {
        MoneySearch.Sql search = wish.payments(rows);
        Query query = entityManager.createNativeQuery(search.text(), Payment.class);
        for (int i = 0; i < search.values().size(); i++) {
            query.setParameter(i + 1, search.values().get(i));
        }
        List<?> found = query.getResultList();
        return found.stream().map(Payment.class::cast).toList();
    }

    /**
     * Notes that this is to be charged, and takes it for this run unless it is settled. An order that was on its way when
     * its customer was erased is paid all the same, as nobody's.
     */
    Payment intendCharge(UUID order, UUID customer, Money amount, String token) {
        Payment first = claimed(new Payment(order, amount, token, PaymentStatus.PENDING));
        int inserted = entityManager
                .createNativeQuery(
                        "INSERT INTO payment (order_id, customer_id, amount_minor, currency, token, status, attempts, lease_until,"
                                + " next_run_at) VALUES (?1, CAST(?2 AS uuid), ?3, ?4, ?5, 'PENDING', 1, ?6, now() + interval '30 seconds') ON CONFLICT DO NOTHING")
                .setParameter(1, order)
                .setParameter(2, erasedUsers.contains(customer) ? null : customer.toString())
                .setParameter(3, amount.amount())
                .setParameter(4, amount.currency())
                .setParameter(5, token)
                .setParameter(6, Timestamp.from(first.leaseUntil()))
                .executeUpdate();
        if (inserted == 1) {
            return first;
        }
        Payment payment = locked(order);
        payment.require(amount, token);
        return payment.isPending() ? claimed(payment) : payment;
    }

    /**
     * Notes that no money may stay taken: a payment that is not decided yet is taken for this run, and what is left of a
     * captured one is to be given back.
     */
    Payment intendCancellation(UUID order) {
        entityManager
                .createNativeQuery(
                        "INSERT INTO payment (order_id, status) VALUES (?1, 'CANCELLED') ON CONFLICT DO NOTHING")
                .setParameter(1, order)
                .executeUpdate();
        Payment payment = locked(order);
        if (payment.callOff()) {
            refunds.intendRest(payment);
        }
        return payment.isPending() ? claimed(payment) : payment;
    }

    /** Takes a payment that is due to be looked at again; another instance takes another. */
    Optional<Payment> claimDue() {
        List<?> due = entityManager
                .createNativeQuery("SELECT order_id FROM payment WHERE status = 'PENDING'"
                        + " AND next_run_at <= now() AND (lease_until IS NULL OR lease_until < now())"
                        + " ORDER BY next_run_at LIMIT 1 FOR UPDATE SKIP LOCKED")
                .getResultList();
        return due.stream().map(order -> claimed(locked((UUID) order))).findFirst();
    }

    Payment captured(UUID order, String reference) {
        Payment payment = locked(order);
        if (payment.isPending()) {
            payment.capture(reference);
            ledger.capture(payment, reference);
            outbox.append(new PaymentEvent.Processed(order, payment.amount()));
            if (payment.owesAll()) {
                refunds.intendRest(payment);
            }
        }
        return payment;
    }

    Payment declined(UUID order, String reason) {
        Payment payment = locked(order);
        if (payment.isPending()) {
            payment.decline(reason);
            outbox.append(new PaymentEvent.Failed(order, reason));
        }
        return payment;
    }

    Payment cancelled(UUID order) {
        Payment payment = locked(order);
        if (payment.isPending()) {
            payment.cancel();
            outbox.append(new PaymentEvent.Failed(order, "cancelled"));
        }
        return payment;
    }

    /** Its customer has to say yes first: until they do, it is as unknown as any, and looked at again in a while. */
    Payment awaitCustomer(UUID order, String clientSecret) {
        Payment payment = locked(order);
        if (payment.isPending()) {
            payment.awaitCustomer(clientSecret);
            payment.retryLater(clock.instant());
        }
        return payment;
    }

    /** The outcome is unknown: to be looked at again in a while. */
    void retryLater(UUID order) {
        locked(order).retryLater(clock.instant());
    }

    private Payment claimed(Payment payment) {
        payment.claim(clock.instant(), lease);
        return payment;
    }

    private Payment locked(UUID order) {
        return entityManager.find(Payment.class, order, LockModeType.PESSIMISTIC_WRITE);
    }
}
