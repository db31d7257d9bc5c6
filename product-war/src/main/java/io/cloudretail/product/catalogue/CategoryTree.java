package io.cloudretail.product.catalogue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** The tree that products hang in. A product brings the categories it names along. */
@Dependent
@Transactional(Transactional.TxType.MANDATORY)
public class CategoryTree {
    private static final String BELOW = CategoryPath.BELOW;

    private final EntityManager entityManager;

    @Inject
    CategoryTree(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Adds a category and those above it, where they are missing. What is there cannot be renamed until the end of this transaction. */
    public void grow(String path) {
        if (isThere(path)) {
            return;
        }
        String parent = null;
        for (int end = path.indexOf(BELOW); end >= 0; end = path.indexOf(BELOW, end + 1)) {
            parent = add(path.substring(0, end), parent);
        }
        add(path, parent);
    }

    private boolean isThere(String path) {
        return !entityManager
                .createNativeQuery("SELECT 1 FROM category WHERE path = ?1 FOR KEY SHARE")
                .setParameter(1, path)
                .getResultList()
                .isEmpty();
    }

    private String add(String path, String parent) {
        entityManager
                .createNativeQuery(
                        "INSERT INTO category (path, parent, name) VALUES (?1, CAST(?2 AS text), ?3) ON CONFLICT DO NOTHING")
                .setParameter(1, path)
                .setParameter(2, parent)
                .setParameter(3, parent == null ? path : path.substring(parent.length() + BELOW.length()))
                .executeUpdate();
        return path;
    }
}
