package io.cloudretail.inventory.stock;

import io.cloudretail.kit.database.Like;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stock of many SKUs, part by part. */
@Shared
@Transactional
public class StockLists {
    /**
     * Which stock, in which order.
     *
     * @param vendor whose; empty: everybody's
     * @param lowAlone only what is low
     * @param beginning how its SKU begins, whichever way its letters are written
     */
    public record Wish(Optional<UUID> vendor, boolean lowAlone, Optional<String> beginning, StockSort sort) {}

    private final EntityManager entityManager;
    private final int usualThreshold;

    @Inject
    StockLists(
            EntityManager entityManager,
            @ConfigProperty(name = "cloudretail.inventory.low-stock.threshold") int usualThreshold) {
        this.entityManager = entityManager;
        this.usualThreshold = usualThreshold;
    }

    /** From a place of this order on; without one from the start. */
    public List<Stock> part(Wish wish, Optional<List<Object>> after, int rows) {
        StringBuilder sql = new StringBuilder(Stocks.COLUMNS).append(" WHERE true");
        List<Object> values = new ArrayList<>(List.of(usualThreshold));
        wish.vendor().ifPresent(vendor -> {
            values.add(vendor);
            sql.append(" AND vendor_id = ?").append(values.size());
        });
        if (wish.lowAlone()) {
            sql.append(" AND low");
        }
        wish.beginning().ifPresent(beginning -> {
            values.add(Like.literally(beginning.toLowerCase(Locale.ROOT)) + "%");
            sql.append(" AND lower(sku) LIKE ?").append(values.size());
        });
        after.ifPresent(place -> {
            sql.append(wish.sort().after(values.size() + 1));
            values.addAll(place);
        });
        values.add(rows);
        sql.append(wish.sort().order()).append(" LIMIT ?").append(values.size());
        List<?> found = Rows.bind(entityManager.createNativeQuery(sql.toString()), values.toArray())
                .getResultList();
        return found.stream().map(Object[].class::cast).map(Rows::stock).toList();
    }
}
