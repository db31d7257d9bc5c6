package io.cloudretail.payment.charge;

import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What moved, append-only: the sum of an order's transactions is what is held for it. */
@Shared
@Transactional
class Ledger {
    private final EntityManager entityManager;

    @Inject
    Ledger(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void capture(Payment payment, String reference) {
        entityManager
                .createNativeQuery(
                        "INSERT INTO payment_transaction (order_id, type, amount_minor, currency, provider_reference)"
                                + " VALUES (?1, 'CAPTURE', ?2, ?3, ?4)")
                .setParameter(1, payment.orderId())
                .setParameter(2, payment.amount().amount())
                .setParameter(3, payment.amount().currency())
                .setParameter(4, reference)
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void refund(Refund refund, String reference) {
        entityManager
                .createNativeQuery("INSERT INTO payment_transaction"
                        + " (order_id, type, amount_minor, currency, provider_reference, refund_id)"
                        + " VALUES (?1, 'REFUND', ?2, ?3, ?4, ?5)")
                .setParameter(1, refund.orderId())
                .setParameter(2, -refund.amount().amount())
                .setParameter(3, refund.amount().currency())
                .setParameter(4, reference)
                .setParameter(5, refund.id())
                .executeUpdate();
    }

    List<Transaction> of(UUID order) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "SELECT type, amount_minor, currency, refund_id, provider_reference, created_at FROM payment_transaction"
                                + " WHERE order_id = ?1 ORDER BY id")
                .setParameter(1, order)
                .getResultList();
        return rows.stream().map(row -> Transaction.of((Object[]) row)).toList();
    }
}
