package io.cloudretail.product.display;

import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of what is displayed, one for each product on sale. */
@Shared
@Transactional
class Displays {
    private static final int AT_ONCE = 200;

    private static final String MISSING = "SELECT l.product_id FROM listing l WHERE l.product_id > ?1"
            + " AND NOT EXISTS (SELECT FROM display d WHERE d.product_id = l.product_id) ORDER BY l.product_id LIMIT "
            + AT_ONCE;

    /** Whoever is changing one of them, perhaps an instance that knows nothing of these rows, is waited for. */
    private static final String LOCK =
            "SELECT CAST(id AS text) FROM product WHERE id = ANY (CAST(?1 AS uuid[])) ORDER BY id FOR SHARE";

    private static final String ADD = "SELECT CAST(redisplay(CAST(?1 AS uuid[])) AS text)";

    private final EntityManager entityManager;

    @Inject
    Displays(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Adds the next rows that are missing, in the order of the products' ids; the last product of them. */
    Optional<UUID> fill(UUID after) {
        List<?> missing =
                entityManager.createNativeQuery(MISSING).setParameter(1, after).getResultList();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        String[] products = missing.stream().map(Object::toString).toArray(String[]::new);
        entityManager.createNativeQuery(LOCK).setParameter(1, products).getResultList();
        entityManager.createNativeQuery(ADD).setParameter(1, products).getResultList();
        return Optional.of((UUID) missing.get(missing.size() - 1));
    }
}
