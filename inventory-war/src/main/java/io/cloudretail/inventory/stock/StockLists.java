package io.cloudretail.inventory.stock;

import io.cloudretail.kit.database.Like;
import io.cloudretail.kit.http.Cursor;
import io.cloudretail.kit.http.SortKey;
import io.cloudretail.kit.http.SortOrder;
import io.cloudretail.kit.http.SortOrders;
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
    public static final SortOrders ORDERS =
            SortOrders.of("sku", SortKey.text("sku", "sku"), SortKey.number("available", "on_hand - reserved"));

    /**
     * Which stock, in which order.
     *
     * @param vendor whose; empty: everybody's
     * @param lowAlone only what is low
     * @param beginning how its SKU begins, whichever way its letters are written
     */
    public record Wish(Optional<UUID> vendor, boolean lowAlone, Optional<String> beginning, SortOrder sort) {
        /** Where a SKU is in the list. */
        public Cursor place(int available, String sku) {
            boolean byAvailable = sort.key().name().equals("available");
            return sort.cursor(byAvailable ? (Object) available : sku, sku);
        }
    }

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
    public List<Stock> part(Wish wish, Optional<Cursor> after, int rows) {
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
            sql.append(wish.sort().behind("sku", values.size() + 1));
            values.add(wish.sort().keyIn(place));
            values.add(place.key().get(2));
        });
        values.add(rows);
        sql.append(wish.sort().orderBy("sku")).append(" LIMIT ?").append(values.size());
        List<?> found = Rows.bind(entityManager.createNativeQuery(sql.toString()), values.toArray())
                .getResultList();
        return found.stream().map(Object[].class::cast).map(Rows::stock).toList();
    }
}
