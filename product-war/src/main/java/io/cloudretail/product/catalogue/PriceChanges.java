package io.cloudretail.product.catalogue;

import io.cloudretail.kit.money.Money;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.util.Map;
import java.util.UUID;

/** What every SKU ever cost. Written with each price, never changed. */
@Shared
@Transactional(Transactional.TxType.MANDATORY)
class PriceChanges {
    private final EntityManager entityManager;

    @Inject
    PriceChanges(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @param before what each SKU cost; one that is new is missing */
    void note(Product product, Map<String, Money> before, UUID by) {
        for (Variant variant : product.allVariants()) {
            Money old = before.get(variant.sku());
            if (!variant.price().equals(old)) {
                entityManager
                        .createNativeQuery(
                                "INSERT INTO price_change (product_id, sku, old_minor, new_minor, currency, changed_by, changed_at)"
                                        + " VALUES (?1, ?2, CAST(?3 AS bigint), ?4, ?5, ?6, ?7)")
                        .setParameter(1, product.id())
                        .setParameter(2, variant.sku())
                        .setParameter(3, old == null ? null : old.amount())
                        .setParameter(4, variant.price().amount())
                        .setParameter(5, variant.price().currency())
                        .setParameter(6, by)
                        .setParameter(7, Timestamp.from(product.updatedAt()))
                        .executeUpdate();
            }
        }
    }
}
