package io.cloudretail.product.review;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.product.cache.ProductsChanged;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a product's row holds of its reviews. Changed by statements, so that the product's version stays as it is. */
@Shared
@Transactional(Transactional.TxType.MANDATORY)
class RatedProducts {
    record Rated(String status, UUID vendor) {
        boolean isOnSale() {
            return status.equals("ACTIVE");
        }
    }

    private final EntityManager entityManager;
    private final Event<ProductsChanged> changed;

    @Inject
    RatedProducts(EntityManager entityManager, Event<ProductsChanged> changed) {
        this.entityManager = entityManager;
        this.changed = changed;
    }

    /** Waits for whoever changes this product or a review of it. */
    Optional<Rated> lock(UUID product) {
        return read("SELECT status, vendor_id FROM product WHERE id = ?1 FOR NO KEY UPDATE", product);
    }

    Optional<Rated> find(UUID product) {
        return read("SELECT status, vendor_id FROM product WHERE id = ?1", product);
    }

    private Optional<Rated> read(String sql, UUID product) {
        List<?> rows =
                entityManager.createNativeQuery(sql).setParameter(1, product).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(column -> new Rated((String) column[0], (UUID) column[1]))
                .findFirst();
    }

    /** The same for all products that a customer reviewed, in the order of their ids, so that two of these never wait in a circle. */
    void lockReviewedBy(UUID customer) {
        entityManager
                .createNativeQuery(
                        "SELECT id FROM product WHERE id IN (SELECT product_id FROM review WHERE customer_id = ?1)"
                                + " ORDER BY id FOR NO KEY UPDATE")
                .setParameter(1, customer)
                .getResultList();
    }

    /**
     * One review of this product counts differently from now on.
     *
     * @param before the rating it counted with; 0: it did not
     * @param after the rating it counts with; 0: it does not
     */
    void adjust(UUID product, int before, int after) {
        entityManager
                .createNativeQuery(
                        "UPDATE product SET rating_sum = rating_sum + ?2, rating_count = rating_count + ?3 WHERE id = ?1")
                .setParameter(1, product)
                .setParameter(2, after - before)
                .setParameter(3, Integer.signum(after) - Integer.signum(before))
                .executeUpdate();
        changed.fire(ProductsChanged.of(product));
    }
}
