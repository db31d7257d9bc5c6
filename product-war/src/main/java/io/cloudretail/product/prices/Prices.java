package io.cloudretail.product.prices;

import io.cloudretail.kit.http.Cursor;
import io.cloudretail.kit.http.Page;
import io.cloudretail.kit.http.PageRequest;
import io.cloudretail.kit.money.Money;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.product.database.Database;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** The history of prices, read only: the catalogue writes it with each price. */
@Shared
class Prices {
    private static final UUID NOBODY = new UUID(0, 0);

    /**
     * A price that was set.
     *
     * @param oldPrice absent where it is the first
     * @param changedBy whose change it was; absent when that person has left
     */
    public record PriceChange(String sku, Money oldPrice, Money newPrice, UUID changedBy, Instant changedAt) {}

    private record Line(long id, PriceChange change) {}

    private final Database database;

    @Inject
    Prices(Database database) {
        this.database = database;
    }

    /** The newest first. */
    Page<PriceChange> page(UUID product, PageRequest page) {
        long before = page.after(1).map(Prices::position).orElse(Long.MAX_VALUE);
        List<Line> lines = database.rows(
                "SELECT id, sku, old_minor, new_minor, currency, changed_by, changed_at FROM price_change"
                        + " WHERE product_id = ? AND id < ? ORDER BY id DESC LIMIT " + (page.limit() + 1),
                Prices::line,
                product,
                before);
        Page<Line> found = Page.of(lines, page.limit(), last -> Cursor.of(last.id()));
        return new Page<>(found.items().stream().map(Line::change).toList(), found.nextCursor());
    }

    private static long position(Cursor cursor) {
        try {
            return Long.parseLong(cursor.key().get(0));
        } catch (NumberFormatException edited) {
            throw Cursor.invalid();
        }
    }

    private static Line line(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        Long old = row.getObject("old_minor", Long.class);
        UUID by = row.getObject("changed_by", UUID.class);
        return new Line(
                row.getLong("id"),
                new PriceChange(
                        row.getString("sku"),
                        old == null ? null : Money.of(old, currency),
                        Money.of(row.getLong("new_minor"), currency),
                        NOBODY.equals(by) ? null : by,
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()));
    }
}
