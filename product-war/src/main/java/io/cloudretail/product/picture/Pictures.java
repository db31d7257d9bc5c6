package io.cloudretail.product.picture;

import io.cloudretail.kit.http.Precondition;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.product.catalogue.Picture;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Which product shows which pictures. The first one is also the product's own, for lists. */
@Shared
@Transactional
class Pictures {
    static final int MOST = 20;

    private final EntityManager entityManager;
    private final PicturedProducts products;

    @Inject
    Pictures(EntityManager entityManager, PicturedProducts products) {
        this.entityManager = entityManager;
        this.products = products;
    }

    /** A product's pictures, in their order. */
    List<Picture> of(UUID product) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT hash, alt, width, height FROM product_picture JOIN picture USING (hash)"
                        + " WHERE product_id = ?1 ORDER BY position, hash")
                .setParameter(1, product)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(column ->
                        new Picture((String) column[0], (String) column[1], (Integer) column[2], (Integer) column[3]))
                .toList();
    }

    /** Whether this product is the editor's to change; refuses if not. */
    void require(UUID product, Editor editor) {
        products.lock(product, editor);
    }

    /** Says that a picture is about to be stored; false: it is just being removed, and has to wait for that. */
    boolean announce(Developed picture) {
        return entityManager
                        .createNativeQuery("INSERT INTO picture (hash, width, height) VALUES (?1, ?2, ?3)"
                                + " ON CONFLICT (hash) DO UPDATE SET used_at = now() WHERE picture.doomed_at IS NULL")
                        .setParameter(1, picture.hash())
                        .setParameter(2, picture.width())
                        .setParameter(3, picture.height())
                        .executeUpdate()
                == 1;
    }

    /** Shows a stored picture as the product's last; one that is shown already stays where it is. */
    Change add(UUID product, Editor editor, String hash, String alt) {
        products.lock(product, editor);
        List<Picture> shown = of(product);
        boolean isNew = shown.stream().noneMatch(picture -> picture.hash().equals(hash));
        if (isNew && shown.size() >= MOST) {
            throw new TooManyPictures(MOST);
        }
        if (!use(hash)) {
            return new Change(Change.Outcome.PICTURE_GONE, shown);
        }
        if (isNew) {
            entityManager
                    .createNativeQuery("INSERT INTO product_picture (product_id, hash, position, alt) SELECT ?1, ?2,"
                            + " 1 + coalesce(max(position), 0), ?3 FROM product_picture WHERE product_id = ?1")
                    .setParameter(1, product)
                    .setParameter(2, hash)
                    .setParameter(3, alt)
                    .executeUpdate();
            products.show(product);
        }
        return new Change(isNew ? Change.Outcome.ADDED : Change.Outcome.SAME, of(product));
    }

    /** The same for who may put them into another order. */
    List<Picture> of(UUID product, Editor editor) {
        products.require(product, editor);
        return of(product);
    }

    /** Puts all pictures of a product into this order, with these texts, if they are still as they were read. */
    Change arrange(UUID product, Editor editor, Precondition read, Arrangement wish) {
        products.lock(product, editor);
        List<Picture> shown = of(product);
        read.require(Arrangement.tag(shown));
        wish.requireAllOf(shown);
        for (int i = 0; i < wish.images().size(); i++) {
            entityManager
                    .createNativeQuery(
                            "UPDATE product_picture SET position = ?3, alt = ?4 WHERE product_id = ?1 AND hash = ?2")
                    .setParameter(1, product)
                    .setParameter(2, wish.images().get(i).hash())
                    .setParameter(3, i + 1)
                    .setParameter(4, wish.images().get(i).altOrNone())
                    .executeUpdate();
        }
        products.show(product);
        return new Change(Change.Outcome.SAME, of(product));
    }

    /** Shows a picture no more; it stays stored for a while, for pages that are open. */
    Change remove(UUID product, Editor editor, String hash) {
        products.lock(product, editor);
        int removed = entityManager
                .createNativeQuery("DELETE FROM product_picture WHERE product_id = ?1 AND hash = ?2")
                .setParameter(1, product)
                .setParameter(2, hash)
                .executeUpdate();
        if (removed == 0) {
            return new Change(Change.Outcome.PICTURE_GONE, of(product));
        }
        use(hash);
        products.show(product);
        return new Change(Change.Outcome.SAME, of(product));
    }

    /** Keeps a picture from being removed for a while; false: it is gone, or about to. */
    private boolean use(String hash) {
        return entityManager
                        .createNativeQuery("UPDATE picture SET used_at = now() WHERE hash = ?1 AND doomed_at IS NULL")
                        .setParameter(1, hash)
                        .executeUpdate()
                == 1;
    }
}
