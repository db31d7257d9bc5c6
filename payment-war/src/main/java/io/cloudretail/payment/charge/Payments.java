package io.cloudretail.payment.charge;

import io.cloudretail.kit.money.Money;
import io.cloudretail.kit.outbox.Outbox;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** All payments: the intent before the provider is called, the outcome with its ledger entry and event after it. */
@Dependent
@Transactional
class Payments {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final EntityManager entityManager;
    private final Outbox outbox;
    private final ErasedUsers erasedUsers;
    private final Clock clock;
    private final Duration lease;

    @Inject
    Payments(
            EntityManager entityManager,
            Outbox outbox,
            ErasedUsers erasedUsers,
            Clock clock,
            @ConfigProperty(name = "cloudretail.payment.lease") Duration lease) {
        this.entityManager = entityManager;
        this.outbox = outbox;
        this.erasedUsers = erasedUsers;
        this.clock = clock;
        this.lease = lease;
    }

    Optional<Payment> find(UUID order) {
        return Optional.ofNullable(entityManager.find(Payment.class, order));
    }

    /**
     * Notes that this is to be charged, and takes it for this run unless it is settled. An order that was on its way when
     * its customer was erased is paid all the same, as nobody's.
     */
    Payment intendCharge(UUID order, UUID customer, Money amount, String token) {
        entityManager
                .createNativeQuery(
                        "INSERT INTO payment (order_id, customer_id, amount_minor, currency, token, status,"
                                + " next_run_at) VALUES (?1, CAST(?2 AS uuid), ?3, ?4, ?5, 'PENDING', now() + interval '30 seconds') ON CONFLICT DO NOTHING")
                .setParameter(1, order)
                .setParameter(2, erasedUsers.contains(customer) ? null : customer.toString())
                .setParameter(3, amount.amount())
                .setParameter(4, amount.currency())
                .setParameter(5, token)
                .executeUpdate();
        Payment payment = locked(order);
        if (payment.isOff()) {
            throw new PaymentCancelled();
        }
        if (!payment.is(amount, token)) {
            throw new PaymentDiffers();
        }
        return payment.isSettled() ? payment : claimed(payment);
    }

    /** Notes that no money may stay taken, and takes the payment for this run unless that is so already. */
    Payment intendCancellation(UUID order) {
        entityManager
                .createNativeQuery(
                        "INSERT INTO payment (order_id, status) VALUES (?1, 'CANCELLED') ON CONFLICT DO NOTHING")
                .setParameter(1, order)
                .executeUpdate();
        Payment payment = locked(order);
        if (payment.status() == PaymentStatus.PENDING || payment.status() == PaymentStatus.CAPTURED) {
            payment.requestCancellation();
        }
        return payment.isSettled() ? payment : claimed(payment);
    }

    /** Takes a payment that is due to be looked at again; another instance takes another. */
    Optional<Payment> claimDue() {
        List<?> due = entityManager
                .createNativeQuery(
                        "SELECT order_id FROM payment WHERE (status = 'PENDING' OR (status = 'CAPTURED' AND cancel_requested))"
                                + " AND next_run_at <= now() AND (lease_until IS NULL OR lease_until < now())"
                                + " ORDER BY next_run_at LIMIT 1 FOR UPDATE SKIP LOCKED")
                .getResultList();
        return due.stream().map(order -> claimed(locked((UUID) order))).findFirst();
    }

    void captured(UUID order, String reference) {
        Payment payment = locked(order);
        if (payment.status() == PaymentStatus.PENDING) {
            payment.capture(reference);
            record(payment, "CAPTURE", payment.amount().amount(), reference);
            outbox.append(new PaymentEvent.Processed(order, payment.amount()));
        }
    }

    void declined(UUID order, String reason) {
        Payment payment = locked(order);
        if (payment.status() == PaymentStatus.PENDING) {
            payment.decline(reason);
            outbox.append(new PaymentEvent.Failed(order, reason));
        }
    }

    void cancelled(UUID order) {
        Payment payment = locked(order);
        if (payment.status() == PaymentStatus.PENDING) {
            payment.cancel();
            outbox.append(new PaymentEvent.Failed(order, "cancelled"));
        }
    }

    void refunded(UUID order, String reference) {
        Payment payment = locked(order);
        if (payment.status() == PaymentStatus.CAPTURED) {
            payment.refund();
            record(payment, "REFUND", -payment.amount().amount(), reference);
            outbox.append(new PaymentEvent.Refunded(order, payment.amount()));
        }
    }

    /** The outcome is unknown: to be looked at again after 1, 2, 4 … 30 seconds. */
    void retryLater(UUID order) {
        Payment payment = locked(order);
        long pause = Math.min(LONGEST_PAUSE.toMillis(), 1000L << Math.min(payment.attempts() - 1, 5));
        payment.retryAt(clock.instant().plusMillis(pause));
    }

    List<Transaction> transactions(UUID order) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "SELECT type, amount_minor, currency, created_at FROM payment_transaction WHERE order_id = ?1 ORDER BY id")
                .setParameter(1, order)
                .getResultList();
        return rows.stream().map(row -> Transaction.of((Object[]) row)).toList();
    }

    private Payment claimed(Payment payment) {
        Instant now = clock.instant();
        if (!payment.claim(now, now.plus(lease))) {
            throw new OutcomeUnknown(null);
        }
        return payment;
    }

    private Payment locked(UUID order) {
        return entityManager.find(Payment.class, order, LockModeType.PESSIMISTIC_WRITE);
    }

    private void record(Payment payment, String type, long amount, String reference) {
        entityManager
                .createNativeQuery(
                        "INSERT INTO payment_transaction (order_id, type, amount_minor, currency, provider_reference)"
                                + " VALUES (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, payment.orderId())
                .setParameter(2, type)
                .setParameter(3, amount)
                .setParameter(4, payment.amount().currency())
                .setParameter(5, reference)
                .executeUpdate();
    }
}
