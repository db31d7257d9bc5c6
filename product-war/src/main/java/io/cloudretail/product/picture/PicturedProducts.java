package io.cloudretail.product.picture;

import io.cloudretail.kit.problem.NotFound;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What a product's row holds of its pictures. Changed by statements, so that the product's version stays as it is. */
@Dependent
@Transactional(Transactional.TxType.MANDATORY)
class PicturedProducts {
    private final EntityManager entityManager;

    @Inject
    PicturedProducts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Waits for whoever changes this product, and gives its slug. Of others' products it says the same as of none. */
    String lock(UUID product, Editor editor) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "SELECT slug FROM product WHERE id = ?1 AND (?2 OR vendor_id = ?3) FOR NO KEY UPDATE")
                .setParameter(1, product)
                .setParameter(2, editor.isAdmin())
                .setParameter(3, editor.id())
                .getResultList();
        return rows.stream()
                .map(String.class::cast)
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no such product."));
    }

    void chooseFirst(UUID product) {
        entityManager
                .createNativeQuery("UPDATE product SET image = (SELECT hash FROM product_picture WHERE product_id = ?1"
                        + " ORDER BY position, hash LIMIT 1) WHERE id = ?1")
                .setParameter(1, product)
                .executeUpdate();
    }
}
