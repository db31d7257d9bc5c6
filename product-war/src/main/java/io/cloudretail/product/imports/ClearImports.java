package io.cloudretail.product.imports;

import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Removes uploads that broke off, the files of imports that have ended, and what was told of those long ago. */
@Shared
class ClearImports {
    private static final String ANYBODYS = "00000000-0000-0000-0000-000000000000";
    private static final int AT_ONCE = 20_000;

    private final ImportTable table;
    private final String kept;

    @Inject
    ClearImports(ImportTable table, @ConfigProperty(name = "cloudretail.product.import.kept") Duration kept) {
        this.table = table;
        this.kept = kept.toSeconds() + " seconds";
    }

    void clear() {
        String old = "SELECT id FROM import_job WHERE finished_at < now() - interval '" + kept
                + "' OR finished_at IS NOT NULL" + " AND owner_id = '" + ANYBODYS + "'";
        table.change(
                "DELETE FROM import_job WHERE status = 'UPLOADING' AND touched_at < now() - interval '10 minutes'");
        table.change(
                "DELETE FROM import_chunk WHERE job_id IN (SELECT id FROM import_job WHERE finished_at IS NOT NULL)");
        String some = "DELETE FROM import_refusal WHERE (job_id, line) IN (SELECT job_id, line FROM import_refusal"
                + " WHERE job_id IN (" + old + ") LIMIT " + AT_ONCE + ")";
        while (table.change(some) == AT_ONCE) {
            // in portions, because a file may have a million refusals and a statement has five seconds
        }
        table.change("DELETE FROM import_job WHERE id IN (" + old + ")");
    }

    /** Each change a transaction of its own. */
    @Shared
    @Transactional
    static class ImportTable {
        private final EntityManager entityManager;

        @Inject
        ImportTable(EntityManager entityManager) {
            this.entityManager = entityManager;
        }

        int change(String sql) {
            return entityManager.createNativeQuery(sql).executeUpdate();
        }
    }
}
