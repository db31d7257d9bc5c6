package io.cloudretail.inventory.movement;

import io.cloudretail.inventory.management.Keeper;
import io.cloudretail.inventory.stock.Rows;
import io.cloudretail.inventory.stock.Stocks;
import io.cloudretail.kit.database.Columns;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The ledger of one SKU. */
@Shared
@Transactional
class MovementHistory {
    private final EntityManager entityManager;
    private final Stocks stocks;

    @Inject
    MovementHistory(EntityManager entityManager, Stocks stocks) {
        this.entityManager = entityManager;
        this.stocks = stocks;
    }

    /** Newest first, from the movement before {@code before} on. */
    List<MovementView> of(String sku, Keeper keeper, long before, int rows) {
        keeper.own(stocks.find(sku));
        List<?> found = Rows.bind(
                        entityManager.createNativeQuery(
                                "SELECT id, type, on_hand_change, reserved_change, reason, order_id, actor_id, created_at"
                                        + " FROM stock_movement WHERE sku = ?1 AND id < ?2 ORDER BY id DESC LIMIT ?3"),
                        sku,
                        before,
                        rows)
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(column -> view(column, keeper))
                .toList();
    }

    private static MovementView view(Object[] column, Keeper keeper) {
        UUID actor = (UUID) column[6];
        return new MovementView(
                ((Number) column[0]).longValue(),
                ((String) column[1]).toLowerCase(Locale.ROOT),
                (Integer) column[2],
                (Integer) column[3],
                (String) column[4],
                (UUID) column[5],
                keeper.keepsAll() || keeper.id().equals(actor) ? actor : null,
                Columns.instant(column[7]));
    }
}
