package io.cloudretail.product.catalogue;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.product.cache.ProductCache;
import io.cloudretail.product.database.Database;
import io.cloudretail.product.database.Replica;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Products on sale as shoppers read them: ready made, from the cache or from the database. */
@Shared
class ProductPages {
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final String NONE = "";
    private static final String SELECT =
            "SELECT coalesce((SELECT page FROM display WHERE product_id = ?), page_of(?), '" + NONE + "')";

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
        return (fresh ? primary : replica)
                .rows(SELECT, row -> row.getString(1), id, id)
                .get(0);
    }
}
