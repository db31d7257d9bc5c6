package io.cloudretail.product.picture;

import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Pictures in the service's own database. */
@Shared
@Transactional
class DatabaseStore implements PictureStore {
    private final EntityManager entityManager;

    @Inject
    DatabaseStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void put(String hash, PictureSize size, byte[] jpeg) {
        entityManager
                .createNativeQuery(
                        "INSERT INTO picture_file (hash, size, content) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING")
                .setParameter(1, hash)
                .setParameter(2, size.key())
                .setParameter(3, jpeg)
                .executeUpdate();
    }

    @Override
    public Optional<byte[]> find(String hash, PictureSize size) {
        List<?> found = entityManager
                .createNativeQuery("SELECT content FROM picture_file WHERE hash = ?1 AND size = ?2")
                .setParameter(1, hash)
                .setParameter(2, size.key())
                .getResultList();
        return found.stream().map(byte[].class::cast).findFirst();
    }

    @Override
    public void remove(String hash) {
        entityManager
                .createNativeQuery("DELETE FROM picture_file WHERE hash = ?1")
                .setParameter(1, hash)
                .executeUpdate();
    }
}
