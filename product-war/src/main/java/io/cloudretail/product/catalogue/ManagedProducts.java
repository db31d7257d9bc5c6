package io.cloudretail.product.catalogue;

import io.cloudretail.kit.http.Page;
import io.cloudretail.kit.http.PageRequest;
import io.cloudretail.kit.http.SortOrder;
import io.cloudretail.kit.money.Money;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.product.database.Database;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lists of products for those who run them. Read where changes are written, so that nobody misses their own. */
@Shared
class ManagedProducts {
    static final String COLUMNS =
            "id, slug, title, brand, category, status, price_minor, image, CAST(rating AS float8) AS rating, rating_count,"
                    + " in_stock, vendor_id, created_at, updated_at, version,"
                    + " (SELECT count(*) FROM variant WHERE product_id = product.id AND NOT retired) AS variants";

    /**
     * A product in the list.
     *
     * @param variants how many are on sale when the product is
     * @param image where its first picture is, small; absent when there is none
     */
    public record Managed(
            UUID id,
            String slug,
            String title,
            String brand,
            String category,
            ProductStatus status,
            Money priceFrom,
            int variants,
            String image,
            Double rating,
            int ratingCount,
            Boolean inStock,
            UUID vendorId,
            Instant createdAt,
            Instant updatedAt,
            int version) {}

    private final Database database;

    @Inject
    ManagedProducts(Database database) {
        this.database = database;
    }

    Page<Managed> page(ManagedRequest wish, Optional<UUID> vendor, PageRequest page) {
        ManagedSearch search = new ManagedSearch(vendor, wish.status(), wish.words(), wish.sort());
        ManagedSearch.Sql sql = search.query(COLUMNS, page.after(SortOrder.PARTS), page.limit() + 1);
        List<Managed> rows =
                database.rows(sql.text(), ManagedProducts::managed, sql.values().toArray());
        return Page.of(rows, page.limit(), search::place);
    }

    private static Managed managed(ResultSet row) throws SQLException {
        String image = row.getString("image");
        return new Managed(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getString("title"),
                row.getString("brand"),
                row.getString("category"),
                ProductStatus.valueOf(row.getString("status")),
                Money.of(row.getLong("price_minor"), "GBP"),
                row.getInt("variants"),
                image == null ? null : Picture.url(image, "small"),
                row.getObject("rating", Double.class),
                row.getInt("rating_count"),
                row.getObject("in_stock", Boolean.class),
                row.getObject("vendor_id", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }
}
