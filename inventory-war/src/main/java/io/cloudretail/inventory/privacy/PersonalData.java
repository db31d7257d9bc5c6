package io.cloudretail.inventory.privacy;

import io.cloudretail.inventory.stock.ErasedUsers;
import io.cloudretail.inventory.stock.Rows;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Where this service holds what belongs to a person: read as a whole, and erased as a whole. */
@Dependent
@Transactional
class PersonalData {
    private final EntityManager entityManager;
    private final ErasedUsers erasedUsers;

    @Inject
    PersonalData(EntityManager entityManager, ErasedUsers erasedUsers) {
        this.entityManager = entityManager;
        this.erasedUsers = erasedUsers;
    }

    Export of(UUID user) {
        return new Export(
                rows(
                        "SELECT sku, on_hand, reserved, threshold FROM stock WHERE vendor_id = ?1 ORDER BY sku",
                        user,
                        column -> new Export.Holding(
                                (String) column[0], (Integer) column[1], (Integer) column[2], (Integer) column[3])),
                rows(
                        "SELECT sku, type, on_hand_change, reason, created_at FROM stock_movement WHERE actor_id = ?1 ORDER BY id",
                        user,
                        column -> new Export.Booking(
                                (String) column[0],
                                (String) column[1],
                                (Integer) column[2],
                                (String) column[3],
                                Rows.instant(column[4]))),
                rows(
                        "SELECT key, created_at FROM idempotency_key WHERE actor_id = ?1 ORDER BY created_at, key",
                        user,
                        column -> new Export.Key((String) column[0], Rows.instant(column[1]))));
    }

    /**
     * Leaves stock that is the shop's alone and movements that nobody made. The rows of stock are locked in order of SKU,
     * as everywhere. May be repeated.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void erase(UUID user, Instant erasedAt) {
        erasedUsers.add(user, erasedAt);
        change("DELETE FROM idempotency_key WHERE actor_id = ?1", user);
        change("UPDATE stock_movement SET actor_id = NULL WHERE actor_id = ?1", user);
        change(
                "WITH own AS MATERIALIZED (SELECT sku FROM stock WHERE vendor_id = ?1 ORDER BY sku FOR NO KEY UPDATE)"
                        + " UPDATE stock SET vendor_id = NULL FROM own WHERE stock.sku = own.sku",
                user);
    }

    private void change(String sql, UUID user) {
        entityManager.createNativeQuery(sql).setParameter(1, user).executeUpdate();
    }

    private <T> List<T> rows(String sql, UUID user, Function<Object[], T> record) {
        List<?> rows =
                entityManager.createNativeQuery(sql).setParameter(1, user).getResultList();
        return rows.stream().map(Object[].class::cast).map(record).toList();
    }
}
