package io.cloudretail.product.privacy;

import io.cloudretail.kit.database.Columns;
import io.cloudretail.kit.money.Money;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.product.catalogue.Product;
import io.cloudretail.product.catalogue.ProductView;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A vendor's products with what they cost, some at a time. */
@Shared
@Transactional
class ExportedOffers {
    private static final int AT_ONCE = 500;

    private final EntityManager entityManager;

    @Inject
    ExportedOffers(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The oldest of those that came after this one, or of all. */
    List<Export.Offer> behind(Export.Offer last, UUID vendor) {
        List<UUID> ids = ids(last, vendor);
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Export.Price>> prices = prices(ids);
        return entityManager
                .createQuery(
                        "SELECT DISTINCT p FROM Product p JOIN FETCH p.variants WHERE p.id IN :ids ORDER BY p.createdAt, p.id",
                        Product.class)
                .setParameter("ids", ids)
                .setHint("eclipselink.read-only", true)
                .getResultStream()
                .map(product -> offer(product, prices.getOrDefault(product.id(), List.of())))
                .toList();
    }

    private List<UUID> ids(Export.Offer last, UUID vendor) {
        Query query = entityManager.createNativeQuery("SELECT id FROM product WHERE vendor_id = ?1"
                + (last == null ? "" : " AND (created_at, id) > (?2, ?3)") + " ORDER BY created_at, id LIMIT "
                + AT_ONCE);
        query.setParameter(1, vendor);
        if (last != null) {
            query.setParameter(2, Timestamp.from(last.createdAt()));
            query.setParameter(3, last.product().id());
        }
        List<?> ids = query.getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    private Map<UUID, List<Export.Price>> prices(List<UUID> products) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT product_id, sku, new_minor, currency, changed_at FROM price_change"
                        + " WHERE product_id = ANY (CAST(?1 AS uuid[])) ORDER BY id")
                .setParameter(1, products.stream().map(UUID::toString).toArray(String[]::new))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        column -> (UUID) column[0],
                        Collectors.mapping(
                                column -> new Export.Price(
                                        (String) column[1],
                                        Money.of(((Number) column[2]).longValue(), (String) column[3]),
                                        Columns.instant(column[4])),
                                Collectors.toList())));
    }

    private static Export.Offer offer(Product product, List<Export.Price> prices) {
        return new Export.Offer(
                ProductView.whole(product), product.status().name(), product.createdAt(), product.updatedAt(), prices);
    }
}
