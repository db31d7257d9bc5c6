package io.cloudretail.product.catalogue;

import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.UUID;

/** A product can be had when any of its variants on sale can. */
@Shared
@Transactional(Transactional.TxType.MANDATORY)
public class InStock {
    private final EntityManager entityManager;

    @Inject
    public InStock(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Says so of products whose locks the caller has, after their variants or what there is of them changed. */
    public void tell(Collection<UUID> products) {
        entityManager
                .createNativeQuery("UPDATE product p SET in_stock = told.any_of_them FROM (SELECT id,"
                        + " (SELECT bool_or(in_stock) FROM variant WHERE product_id = id AND NOT retired) AS any_of_them"
                        + " FROM unnest(CAST(?1 AS uuid[])) AS id) AS told"
                        + " WHERE p.id = told.id AND p.in_stock IS DISTINCT FROM told.any_of_them")
                .setParameter(1, products.stream().map(UUID::toString).toArray(String[]::new))
                .executeUpdate();
    }
}
