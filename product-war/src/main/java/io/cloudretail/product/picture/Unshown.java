package io.cloudretail.product.picture;

import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;

/** Pictures that no product shows, and that nobody used for a while. */
@Shared
@Transactional
class Unshown {
    private static final int AT_ONCE = 10;
    /** Longer than clearing away a few can take: then whoever began it does not work on it any more. */
    private static final String ABANDONED = "1 hour";

    private final EntityManager entityManager;

    @Inject
    Unshown(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Dooms some of them: from now on they cannot be used, and are the caller's alone to clear away. */
    List<String> claim(Duration kept) {
        List<?> hashes = entityManager
                .createNativeQuery("UPDATE picture SET doomed_at = now() WHERE hash IN (SELECT hash FROM picture p"
                        + " WHERE (doomed_at IS NULL AND used_at < now() - CAST(?1 AS interval)"
                        + " AND NOT EXISTS (SELECT 1 FROM product_picture s WHERE s.hash = p.hash))"
                        + " OR doomed_at < now() - INTERVAL '" + ABANDONED + "' LIMIT " + AT_ONCE
                        + " FOR UPDATE SKIP LOCKED) RETURNING hash")
                .setParameter(1, kept.toString())
                .getResultList();
        return hashes.stream().map(String.class::cast).toList();
    }

    /** The store has none of it any more. */
    void forget(String hash) {
        entityManager
                .createNativeQuery("DELETE FROM picture WHERE hash = ?1 AND doomed_at IS NOT NULL")
                .setParameter(1, hash)
                .executeUpdate();
    }
}
