package io.cloudretail.order.checkout;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which key stands for which order. */
@Dependent
@Transactional
class IdempotencyKeys {
    private final EntityManager entityManager;

    @Inject
    IdempotencyKeys(EntityManager entityManager) {
        this.entityManager = entityManager;
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
}
