package io.cloudretail.product.imports;

import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The bytes of files on their way in, in pieces. No instance keeps a file of its own, so that any can go on with it. */
@Shared
@Transactional
class ImportFiles {
    private final EntityManager entityManager;

    @Inject
    ImportFiles(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** False when the upload was given up meanwhile. */
    boolean append(UUID job, int seq, byte[] piece) {
        int open = entityManager
                .createNativeQuery(
                        "UPDATE import_job SET bytes = bytes + ?2, touched_at = now() WHERE id = ?1 AND status = 'UPLOADING'")
                .setParameter(1, job)
                .setParameter(2, piece.length)
                .executeUpdate();
        if (open == 0) {
            return false;
        }
        entityManager
                .createNativeQuery("INSERT INTO import_chunk (job_id, seq, data) VALUES (?1, ?2, ?3)")
                .setParameter(1, job)
                .setParameter(2, seq)
                .setParameter(3, piece)
                .executeUpdate();
        return true;
    }

    Optional<byte[]> piece(UUID job, int seq) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT data FROM import_chunk WHERE job_id = ?1 AND seq = ?2")
                .setParameter(1, job)
                .setParameter(2, seq)
                .getResultList();
        return rows.stream().map(byte[].class::cast).findFirst();
    }

    void delete(UUID job) {
        entityManager
                .createNativeQuery("DELETE FROM import_chunk WHERE job_id = ?1")
                .setParameter(1, job)
                .executeUpdate();
    }
}
