package io.cloudretail.product.availability;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.product.cache.ProductsChanged;
import io.cloudretail.product.catalogue.InStock;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whether each variant can be had, and with it its product: when any of those on sale can. */
@Shared
@Transactional(Transactional.TxType.MANDATORY)
class Availability {
    private final EntityManager entityManager;
    private final InStock products;
    private final Event<ProductsChanged> changes;

    @Inject
    Availability(EntityManager entityManager, InStock products, Event<ProductsChanged> changes) {
        this.entityManager = entityManager;
        this.products = products;
        this.changes = changes;
    }

    /** Whether each of these SKUs can be had. One that nobody sells here is none of our business. */
    void set(Map<String, Boolean> inStock) {
        String[] skus = inStock.keySet().toArray(String[]::new);
        // The products' locks first, as for every change of one: of two variants that change at once, the later sees
        // the
        // earlier
        List<?> owners = entityManager
                .createNativeQuery("SELECT id FROM product WHERE id IN (SELECT product_id FROM variant"
                        + " WHERE sku = ANY (CAST(?1 AS text[]))) ORDER BY id FOR UPDATE")
                .setParameter(1, skus)
                .getResultList();
        if (owners.isEmpty()) {
            return;
        }
        List<UUID> changed = owners.stream().map(UUID.class::cast).toList();
        entityManager
                .createNativeQuery("UPDATE variant v SET in_stock = told.in_stock"
                        + " FROM unnest(CAST(?1 AS text[]), CAST(?2 AS boolean[])) AS told (sku, in_stock)"
                        + " WHERE v.sku = told.sku AND v.in_stock IS DISTINCT FROM told.in_stock")
                .setParameter(1, skus)
                .setParameter(2, inStock.values().toArray(Boolean[]::new))
                .executeUpdate();
        products.tell(changed);
        changes.fire(new ProductsChanged(changed));
    }
}
