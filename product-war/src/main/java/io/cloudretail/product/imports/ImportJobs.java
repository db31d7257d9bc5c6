package io.cloudretail.product.imports;

import io.cloudretail.kit.audit.AdminActs;
import io.cloudretail.kit.erasure.ErasedUsers;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The imports: who is at which, and how far it is. All times are the database's. */
@Shared
@Transactional
class ImportJobs {
    private static final int MOST_AT_ONCE = 10;
    private static final int LONGEST_REASON = 500;

    private final EntityManager entityManager;
    private final ErasedUsers erasedUsers;
    private final AdminActs acts;
    private final String leaseSeconds;

    @Inject
    ImportJobs(
            EntityManager entityManager,
            ErasedUsers erasedUsers,
            AdminActs acts,
            @ConfigProperty(name = "cloudretail.product.import.lease") Duration lease) {
        this.entityManager = entityManager;
        this.erasedUsers = erasedUsers;
        this.acts = acts;
        this.leaseSeconds = lease.toSeconds() + " seconds";
    }

    /** Opens an upload; nobody works at it until it is queued. */
    UUID open(UUID owner, boolean changesAll) {
        erasedUsers.refuse(owner);
        long underWay = (Long) entityManager
                .createNativeQuery("SELECT count(*) FROM import_job WHERE owner_id = ?1 AND finished_at IS NULL")
                .setParameter(1, owner)
                .getSingleResult();
        if (underWay >= MOST_AT_ONCE) {
            throw new TooManyImports(MOST_AT_ONCE);
        }
        UUID id = UUID.randomUUID();
        statement("INSERT INTO import_job (id, owner_id, changes_all, status) VALUES (?1, ?2, ?3, 'UPLOADING')", id)
                .setParameter(2, owner)
                .setParameter(3, changesAll)
                .executeUpdate();
        return id;
    }

    void queue(UUID job) {
        List<?> queued = statement(
                        "UPDATE import_job SET status = 'QUEUED' WHERE id = ?1 AND status = 'UPLOADING'"
                                + " RETURNING owner_id, changes_all",
                        job)
                .getResultList();
        Object[] row = queued.stream().map(Object[].class::cast).findFirst().orElseThrow(LeaseLost::new);
        if ((Boolean) row[1]) {
            acts.noteBy((UUID) row[0], "import-started", job);
        }
    }

    /** What the file is called by whoever sends it. */
    void name(UUID job, String fileName) {
        statement("UPDATE import_job SET file_name = ?2 WHERE id = ?1 AND status = 'UPLOADING'", job)
                .setParameter(2, fileName)
                .executeUpdate();
    }

    void discard(UUID job) {
        statement("DELETE FROM import_job WHERE id = ?1 AND status = 'UPLOADING'", job)
                .executeUpdate();
    }

    /**
     * Takes the oldest job that waits, or whose run has not been heard of for the time of a lease. That counts as an
     * attempt at once: a run that takes its server down with it has no other time to say so.
     */
    Optional<Job> claim(String run, long largest) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "UPDATE import_job SET status = 'RUNNING', lease_owner = ?1, attempts = attempts + 1,"
                                + " lease_until = now() + CAST(?2 AS interval), started_at = coalesce(started_at, now())"
                                + " WHERE id = (SELECT id FROM import_job WHERE bytes <= ?3 AND next_run_at <= now()"
                                + " AND (status = 'QUEUED' OR status = 'RUNNING' AND lease_until < now())"
                                + " ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED)"
                                + " RETURNING id, owner_id, changes_all, rows_read, attempts")
                .setParameter(1, run)
                .setParameter(2, leaseSeconds)
                .setParameter(3, largest)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Job(
                        (UUID) row[0], (UUID) row[1], (Boolean) row[2], (Integer) row[3], (Integer) row[4], run))
                .findFirst();
    }

    void format(Job job, String format) {
        changed(ofRun("UPDATE import_job SET format = ?3", job).setParameter(3, format));
    }

    /** How many categories the file has brought along so far. */
    @Transactional(Transactional.TxType.MANDATORY)
    int categoriesBrought(Job job) {
        List<?> rows = statement("SELECT categories FROM import_job WHERE id = ?1", job.id())
                .getResultList();
        return rows.stream().map(Integer.class::cast).findFirst().orElseThrow(LeaseLost::new);
    }

    /** Counts what a transaction did, in that transaction, and renews the lease. */
    @Transactional(Transactional.TxType.MANDATORY)
    void advance(Job job, Tally tally, long bytesRead) {
        changed(ofRun(
                        "UPDATE import_job SET rows_read = rows_read + ?3, created = created + ?4, updated = updated + ?5,"
                                + " unchanged = unchanged + ?6, refused = refused + ?7, bytes_read = ?8, attempts = 0,"
                                + " lease_until = now() + CAST(?9 AS interval), categories = categories + ?10",
                        job)
                .setParameter(3, tally.rows())
                .setParameter(4, tally.created())
                .setParameter(5, tally.updated())
                .setParameter(6, tally.unchanged())
                .setParameter(7, tally.refused())
                .setParameter(8, bytesRead)
                .setParameter(9, leaseSeconds)
                .setParameter(10, tally.categories()));
    }

    void finish(Job job) {
        end(job, "DONE", null);
    }

    void fail(Job job, String reason) {
        end(job, "FAILED", reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
    }

    /** Gives the job back, to be gone on with by anybody after a while. */
    void release(Job job, Duration pause, boolean failed) {
        ofRun(
                        "UPDATE import_job SET status = 'QUEUED', lease_owner = NULL, lease_until = NULL,"
                                + " attempts = greatest(attempts - ?3, 0), next_run_at = now() + CAST(?4 AS interval)",
                        job)
                .setParameter(3, failed ? 0 : 1)
                .setParameter(4, pause.toSeconds() + " seconds")
                .executeUpdate();
    }

    /** False when it has ended before. */
    boolean cancel(UUID job) {
        int ended = statement(
                        "UPDATE import_job SET status = 'CANCELLED', finished_at = now(), lease_owner = NULL, lease_until = NULL"
                                + " WHERE id = ?1 AND status IN ('QUEUED', 'RUNNING')",
                        job)
                .executeUpdate();
        if (ended == 1) {
            acts.note("import-cancelled", job);
        }
        return ended == 1;
    }

    private void end(Job job, String status, String reason) {
        changed(ofRun(
                        "UPDATE import_job SET status = ?3, failure = CAST(?4 AS text), finished_at = now(), lease_until = NULL",
                        job)
                .setParameter(3, status)
                .setParameter(4, reason));
    }

    private Query ofRun(String update, Job job) {
        return statement(update + " WHERE id = ?1 AND lease_owner = ?2 AND status = 'RUNNING'", job.id())
                .setParameter(2, job.run());
    }

    private Query statement(String sql, UUID job) {
        return entityManager.createNativeQuery(sql).setParameter(1, job);
    }

    private static void changed(Query update) {
        if (update.executeUpdate() != 1) {
            throw new LeaseLost();
        }
    }
}
