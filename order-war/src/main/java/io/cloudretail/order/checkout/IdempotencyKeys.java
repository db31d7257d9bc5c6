package io.cloudretail.order.checkout;

import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which key stands for which order. */
@Shared
@Transactional
class IdempotencyKeys {
    private final EntityManager entityManager;
    private final Duration kept;

    @Inject
    IdempotencyKeys(
            EntityManager entityManager,
            @ConfigProperty(name = "cloudretail.order.idempotency-key.kept") Duration kept) {
        this.entityManager = entityManager;
        this.kept = kept;
    }

    /** The order this key stands for. Throws when the key was used for another request. */
    Optional<UUID> orderOf(IdempotencyKey key) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "SELECT order_id, request_hash FROM idempotency_key WHERE customer_id = ?1 AND key = ?2")
                .setParameter(1, key.owner())
                .setParameter(2, key.key())
                .getResultList();
        return rows.stream().map(row -> (Object[]) row).findFirst().map(column -> {
            if (!key.requestHash().equals(column[1])) {
                throw new IdempotencyKeyReused();
            }
            return (UUID) column[0];
        });
    }

    /** Binds the key to a new order, in the order's transaction. False when the key is bound already. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean bind(IdempotencyKey key, UUID order) {
        return entityManager
                        .createNativeQuery("INSERT INTO idempotency_key (customer_id, key, request_hash, order_id)"
                                + " VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING")
                        .setParameter(1, key.owner())
                        .setParameter(2, key.key())
                        .setParameter(3, key.requestHash())
                        .setParameter(4, order)
                        .executeUpdate()
                == 1;
    }

    /**
     * Forgets the oldest of those past their time, with the answers that were kept for their repeats, and tells how many that
     * were. The key of an order that has not ended stays: its repeat must not be a second order.
     */
    int forget(int atMost) {
        List<?> orders = entityManager
                .createNativeQuery(
                        "DELETE FROM idempotency_key WHERE (customer_id, key) IN (SELECT k.customer_id, k.key"
                                + " FROM idempotency_key k JOIN customer_order o ON o.id = k.order_id AND o.status <> 'PENDING'"
                                + " WHERE k.created_at < now() - make_interval(secs => ?1) ORDER BY k.created_at LIMIT ?2)"
                                + " RETURNING order_id")
                .setParameter(1, (double) kept.toSeconds())
                .setParameter(2, atMost)
                .getResultList();
        entityManager
                .createNativeQuery("UPDATE saga SET answer = NULL WHERE order_id = ANY (CAST(?1 AS uuid[]))")
                .setParameter(1, orders.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")))
                .executeUpdate();
        return orders.size();
    }
}
