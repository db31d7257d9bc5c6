package io.cloudretail.product.quotes;

import io.cloudretail.kit.money.Money;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.product.catalogue.Picture;
import io.cloudretail.product.catalogue.TaxClass;
import io.cloudretail.product.database.Database;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What is for sale right now, at which price: never from a cache or a replica, and one query for a whole order. */
@Shared
class Quotes {
    private static final String ON_SALE =
            "SELECT v.sku, p.id, p.title, v.price_minor, v.currency, p.vendor_id, v.weight_grams, p.tax_class,"
                    + " p.slug, p.category, p.image"
                    + " FROM variant v JOIN product p ON p.id = v.product_id"
                    + " WHERE v.sku = ANY (?) AND NOT v.retired AND p.status = 'ACTIVE'";

    /**
     * @param vendorId whose product it is
     * @param weightGrams absent when it is not known
     * @param taxClass what kind of goods it is to the tax office
     * @param slug the name of its page
     * @param image where its small picture is served; absent when it has none
     */
    public record Quote(
            String sku,
            UUID productId,
            String title,
            Money price,
            UUID vendorId,
            Integer weightGrams,
            TaxClass taxClass,
            String slug,
            String category,
            String image) {}

    private final Database database;

    @Inject
    Quotes(Database database) {
        this.database = database;
    }

    List<Quote> of(Collection<String> skus) {
        return database.rows(
                ON_SALE,
                row -> new Quote(
                        row.getString(1),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        Money.of(row.getLong(4), row.getString(5)),
                        row.getObject(6, UUID.class),
                        row.getObject(7, Integer.class),
                        TaxClass.valueOf(row.getString(8)),
                        row.getString(9),
                        row.getString(10),
                        image(row.getString(11))),
                (Object) skus.toArray(String[]::new));
    }

    private static String image(String hash) {
        return hash == null ? null : Picture.url(hash, "small");
    }
}
