package io.cloudretail.product.catalogue;

import io.cloudretail.kit.money.Money;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.product.cache.ProductCache;
import io.cloudretail.product.database.Database;
import io.cloudretail.product.database.Replica;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Products on sale as shoppers read them: one query each, or none when the cache has the page. */
@Shared
class ProductPages {
    private static final Jsonb JSONB = JsonbBuilder.create();
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final String NONE = "";
    private static final String SELECT =
            "SELECT p.id, p.slug, p.title, p.description, p.category, p.brand, p.attributes, p.tax_class, p.price_minor, p.images,"
                    + " CAST(p.rating AS float8) AS rating, p.rating_count, p.in_stock, p.vendor_id, p.created_at, p.updated_at,"
                    + " p.version, v.sku, v.options, v.price_minor AS variant_price, v.currency, v.barcode, v.weight_grams,"
                    + " v.in_stock AS variant_in_stock FROM product p JOIN variant v ON v.product_id = p.id"
                    + " WHERE p.id = ? AND p.status = 'ACTIVE' AND NOT v.retired ORDER BY v.position, v.sku";

    private final ProductCache cache;
    private final Addresses addresses;
    private final Database primary;
    private final Database replica;

    @Inject
    ProductPages(ProductCache cache, Addresses addresses, Database primary, @Replica Database replica) {
        this.cache = cache;
        this.addresses = addresses;
        this.primary = primary;
        this.replica = replica;
    }

    Optional<ProductPage> find(String idOrSlug) {
        Optional<UUID> id = ID.matcher(idOrSlug).matches()
                ? Optional.of(UUID.fromString(idOrSlug))
                : addresses.find(idOrSlug, this::published);
        return id.map(product -> cache.one(product, fresh -> read(product, fresh)))
                .filter(text -> !text.equals(NONE))
                .map(ProductPage::parse);
    }

    private Optional<UUID> published(String slug) {
        String sql = "SELECT id FROM product WHERE slug = ? AND status = 'ACTIVE'";
        return replica.rows(sql, row -> row.getObject(1, UUID.class), slug).stream()
                .findFirst();
    }

    private String read(UUID id, boolean fresh) {
        Reading reading = new Reading();
        (fresh ? primary : replica).rows(SELECT, reading, id);
        return reading.view == null
                ? NONE
                : ProductPage.of(reading.view.version(), JSONB.toJson(reading.view))
                        .text();
    }

    /** Takes the product from the first row, and a variant from each. */
    private static final class Reading implements Database.Row<ProductView.Item> {
        private final List<ProductView.Item> items = new ArrayList<>();
        private ProductView view;

        @Override
        public ProductView.Item of(ResultSet row) throws SQLException {
            ProductView.Item item = item(row);
            items.add(item);
            if (view == null) {
                view = view(row);
            }
            return item;
        }

        private ProductView view(ResultSet row) throws SQLException {
            return new ProductView(
                    row.getObject("id", UUID.class),
                    row.getString("slug"),
                    row.getString("title"),
                    row.getString("description"),
                    row.getString("category"),
                    ProductStatus.ACTIVE,
                    row.getString("brand"),
                    JsonText.toMap(row.getString("attributes")),
                    TaxClass.valueOf(row.getString("tax_class")),
                    Money.of(row.getLong("price_minor"), row.getString("currency")),
                    items,
                    JsonText.toPictures(row.getString("images")).stream()
                            .map(ProductView.Image::of)
                            .toList(),
                    row.getObject("rating", Double.class),
                    row.getInt("rating_count"),
                    row.getObject("in_stock", Boolean.class),
                    row.getObject("vendor_id", UUID.class),
                    instant(row, "created_at"),
                    instant(row, "updated_at"),
                    row.getInt("version"));
        }

        private static ProductView.Item item(ResultSet row) throws SQLException {
            return new ProductView.Item(
                    row.getString("sku"),
                    JsonText.toMap(row.getString("options")),
                    Money.of(row.getLong("variant_price"), row.getString("currency")),
                    row.getString("barcode"),
                    row.getObject("weight_grams", Integer.class),
                    row.getObject("variant_in_stock", Boolean.class),
                    null);
        }

        private static Instant instant(ResultSet row, String column) throws SQLException {
            return row.getObject(column, OffsetDateTime.class).toInstant();
        }
    }
}
