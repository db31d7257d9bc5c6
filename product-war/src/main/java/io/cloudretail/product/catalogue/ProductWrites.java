package io.cloudretail.product.catalogue;

import io.cloudretail.kit.money.Money;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/**
 * Writes products so that they are listed and displayed anew once. JPA writes each variant by a statement of its own, and after each
 * the database would put together all that is read of the product: a hundred times of a hundred variants.
 */
@Shared
@Transactional(Transactional.TxType.MANDATORY)
class ProductWrites {
    private final EntityManager entityManager;

    @Inject
    ProductWrites(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Writes a new product; one on sale as a draft, of which nothing is displayed, until its variants are there. */
    void add(Product product) {
        boolean waits = product.status() == ProductStatus.ACTIVE
                && product.allVariants().size() > 1;
        if (waits) {
            product.holdBack();
        }
        entityManager.persist(product);
        entityManager.flush();
        if (waits) {
            entityManager
                    .createNativeQuery("UPDATE product SET status = 'ACTIVE' WHERE id = ?1")
                    .setParameter(1, product.id())
                    .executeUpdate();
            entityManager.refresh(product);
        }
    }

    /** Writes all new prices at once: when JPA writes them, too, nothing changes any more. */
    void reprice(Map<String, Money> before, Map<String, Money> now) {
        List<Map.Entry<String, Money>> changed = now.entrySet().stream()
                .filter(price -> before.containsKey(price.getKey()))
                .filter(price -> !price.getValue().equals(before.get(price.getKey())))
                .toList();
        if (changed.size() > 1) {
            entityManager
                    .createNativeQuery("UPDATE variant v SET price_minor = c.price, currency = c.currency"
                            + " FROM unnest(CAST(?1 AS text[]), CAST(?2 AS bigint[]), CAST(?3 AS text[]))"
                            + " AS c (sku, price, currency) WHERE v.sku = c.sku")
                    .setParameter(1, changed.stream().map(Map.Entry::getKey).toArray(String[]::new))
                    .setParameter(
                            2,
                            changed.stream()
                                    .map(price -> price.getValue().amount())
                                    .toArray(Long[]::new))
                    .setParameter(
                            3,
                            changed.stream()
                                    .map(price -> price.getValue().currency())
                                    .toArray(String[]::new))
                    .setFlushMode(FlushModeType.COMMIT)
                    .executeUpdate();
        }
    }
}
