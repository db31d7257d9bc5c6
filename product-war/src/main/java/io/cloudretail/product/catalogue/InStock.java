package io.cloudretail.product.catalogue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** A product can be had when any of its variants on sale can. */
@Dependent
@Transactional(Transactional.TxType.MANDATORY)
public class InStock {
    private final EntityManager entityManager;

    @Inject
    public InStock(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Says so of a product whose lock the caller has, after its variants or what there is of them changed. */
    public void tell(UUID product) {
        entityManager
                .createNativeQuery(
                        "UPDATE product SET in_stock = v.any_of_them FROM (SELECT bool_or(in_stock) AS any_of_them FROM variant"
                                + " WHERE product_id = ?1 AND NOT retired) v WHERE id = ?1 AND in_stock IS DISTINCT FROM v.any_of_them")
                .setParameter(1, product)
                .executeUpdate();
    }
}
