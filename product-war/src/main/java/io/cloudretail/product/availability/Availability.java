package io.cloudretail.product.availability;

import io.cloudretail.product.cache.ProductsChanged;
import io.cloudretail.product.catalogue.InStock;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Whether each variant can be had, and with it its product: when any of those on sale can. */
@Dependent
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

    /** An SKU that nobody sells here is none of our business. */
    void set(String sku, boolean inStock) {
        // The product's lock first, as for every change of it: of two variants that change at once, the later sees the
        // earlier
        List<?> owner = entityManager
                .createNativeQuery(
                        "SELECT id FROM product WHERE id = (SELECT product_id FROM variant WHERE sku = ?1) FOR UPDATE")
                .setParameter(1, sku)
                .getResultList();
        if (owner.isEmpty()) {
            return;
        }
        UUID product = (UUID) owner.get(0);
        entityManager
                .createNativeQuery("UPDATE variant SET in_stock = ?2 WHERE sku = ?1 AND in_stock IS DISTINCT FROM ?2")
                .setParameter(1, sku)
                .setParameter(2, inStock)
                .executeUpdate();
        products.tell(product);
        changes.fire(ProductsChanged.of(product));
    }
}
