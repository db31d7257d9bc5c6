package io.cloudretail.product.picture;

import io.cloudretail.kit.audit.AdminActs;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.product.cache.ProductsChanged;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What a product's row holds of its pictures. Changed by statements, so that the product's version stays as it is. */
@Shared
@Transactional(Transactional.TxType.MANDATORY)
class PicturedProducts {
    private final EntityManager entityManager;
    private final AdminActs acts;
    private final Event<ProductsChanged> changed;

    @Inject
    PicturedProducts(EntityManager entityManager, AdminActs acts, Event<ProductsChanged> changed) {
        this.entityManager = entityManager;
        this.acts = acts;
        this.changed = changed;
    }

    /** Waits for whoever changes this product. Of others' products it says the same as of none. */
    void lock(UUID product, Editor editor) {
        require(product, editor, " FOR NO KEY UPDATE");
    }

    /** The same, to look at it alone. */
    void require(UUID product, Editor editor) {
        require(product, editor, "");
    }

    private void require(UUID product, Editor editor, String lock) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT 1 FROM product WHERE id = ?1 AND (?2 OR vendor_id = ?3)" + lock)
                .setParameter(1, product)
                .setParameter(2, editor.isAdmin())
                .setParameter(3, editor.id())
                .getResultList();
        if (rows.isEmpty()) {
            throw new NotFound("There is no such product.");
        }
    }

    /** The product's pictures are others now, or in another order. */
    void show(UUID product) {
        entityManager
                .createNativeQuery(
                        "UPDATE product SET image = shown.first, images = shown.list FROM (SELECT"
                                + " (array_agg(hash ORDER BY position, hash))[1] AS first, coalesce(CAST(json_agg(json_build_object("
                                + "'hash', hash, 'alt', alt, 'width', width, 'height', height) ORDER BY position, hash) AS text), '[]')"
                                + " AS list FROM product_picture JOIN picture USING (hash) WHERE product_id = ?1) shown WHERE id = ?1")
                .setParameter(1, product)
                .executeUpdate();
        acts.note("pictures-changed", product);
        changed.fire(ProductsChanged.of(product));
    }
}
