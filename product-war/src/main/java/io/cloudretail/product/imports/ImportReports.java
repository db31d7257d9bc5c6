package io.cloudretail.product.imports;

import io.cloudretail.kit.database.Columns;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What there is to tell of imports. Whoever asks sees their own; null asks for everybody's. */
@Shared
@Transactional
class ImportReports {
    private static final String SELECT =
            "SELECT id, status, file_name, format, bytes, bytes_read, rows_read, created, updated, unchanged, refused, failure,"
                    + " created_at, started_at, finished_at FROM import_job WHERE status <> 'UPLOADING'"
                    + " AND (CAST(?1 AS uuid) IS NULL OR owner_id = CAST(?1 AS uuid))";

    private final EntityManager entityManager;

    @Inject
    ImportReports(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<ImportView> find(UUID id, UUID asker) {
        List<?> rows = entityManager
                .createNativeQuery(SELECT + " AND id = ?2")
                .setParameter(1, asker)
                .setParameter(2, id)
                .getResultList();
        return rows.stream().map(row -> view((Object[]) row)).findFirst();
    }

    /** Newest first, from a position on. */
    List<ImportView> newest(UUID asker, Instant beforeTime, UUID beforeId, int limit) {
        List<?> rows = entityManager
                .createNativeQuery(SELECT
                        + " AND (CAST(?2 AS timestamptz) IS NULL OR (created_at, id) < (CAST(?2 AS timestamptz), CAST(?3 AS uuid)))"
                        + " ORDER BY created_at DESC, id DESC LIMIT ?4")
                .setParameter(1, asker)
                .setParameter(2, beforeTime == null ? null : Timestamp.from(beforeTime))
                .setParameter(3, beforeId)
                .setParameter(4, limit)
                .getResultList();
        return rows.stream().map(row -> view((Object[]) row)).toList();
    }

    /** Rows that were not taken, in the order of the file, from a line on. */
    List<Refusal> refusals(UUID job, long afterLine, int limit) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT line, column_name, reason, sku FROM import_refusal"
                        + " WHERE job_id = ?1 AND line > ?2 ORDER BY line LIMIT ?3")
                .setParameter(1, job)
                .setParameter(2, afterLine)
                .setParameter(3, limit)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Refusal((Long) row[0], (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    private static ImportView view(Object[] row) {
        String status = (String) row[1];
        long bytes = (Long) row[4];
        long read = status.equals("DONE") ? bytes : (Long) row[5];
        return new ImportView(
                (UUID) row[0],
                status.toLowerCase(Locale.ROOT),
                (String) row[2],
                (String) row[3],
                bytes,
                bytes == 0 ? 100 : (int) (100 * read / bytes),
                (Integer) row[6],
                (Integer) row[7],
                (Integer) row[8],
                (Integer) row[9],
                (Integer) row[10],
                (String) row[11],
                Columns.instant(row[12]),
                Columns.instant(row[13]),
                Columns.instant(row[14]));
    }
}
