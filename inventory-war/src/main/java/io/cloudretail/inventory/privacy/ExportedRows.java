package io.cloudretail.inventory.privacy;

import io.cloudretail.inventory.stock.Rows;
import io.cloudretail.kit.database.Columns;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What this service holds of a person, some rows at a time. */
@Shared
@Transactional
class ExportedRows {
    private static final int AT_ONCE = 1000;

    private final EntityManager entityManager;

    @Inject
    ExportedRows(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** In order of SKU. */
    List<Export.Holding> holdingsBehind(Export.Holding last, UUID user) {
        return rows(
                "SELECT sku, on_hand, reserved, threshold FROM stock WHERE vendor_id = ?1 AND sku > ?2 ORDER BY sku",
                user,
                last == null ? "" : last.sku(),
                column -> new Export.Holding(
                        (String) column[0], (Integer) column[1], (Integer) column[2], (Integer) column[3]));
    }

    /** Oldest first. */
    List<Export.Booking> bookingsBehind(Export.Booking last, UUID user) {
        return rows(
                "SELECT id, sku, type, on_hand_change, reason, created_at FROM stock_movement WHERE actor_id = ?1 AND id > ?2 ORDER BY id",
                user,
                last == null ? 0L : last.id(),
                column -> new Export.Booking(
                        (Long) column[0],
                        (String) column[1],
                        (String) column[2],
                        (Integer) column[3],
                        (String) column[4],
                        Columns.instant(column[5])));
    }

    /** In the order of their letters. */
    List<Export.Key> keysBehind(Export.Key last, UUID user) {
        return rows(
                "SELECT key, created_at FROM idempotency_key WHERE actor_id = ?1 AND key > ?2 ORDER BY key",
                user,
                last == null ? "" : last.key(),
                column -> new Export.Key((String) column[0], Columns.instant(column[1])));
    }

    private <T> List<T> rows(String sql, UUID user, Object behind, Function<Object[], T> row) {
        List<?> rows = Rows.bind(entityManager.createNativeQuery(sql + " LIMIT " + AT_ONCE), user, behind)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(row).toList();
    }
}
