package io.cloudretail.product.imports;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.Faults;
import io.cloudretail.kit.problem.Problem;
import io.cloudretail.product.sheet.Row;
import io.cloudretail.product.sheet.Sheet;
import io.cloudretail.product.sheet.Unreadable;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Takes a file's rows into the catalogue, some hundred in a transaction. The transaction counts how far the file was
 * read, so whoever goes on after a crash begins behind what was taken, and nothing is taken twice.
 */
@Shared
class RunImport {
    private static final System.Logger LOG = System.getLogger(RunImport.class.getName());
    private static final int MOST_ATTEMPTS = 6;
    private static final String GIVEN_UP =
            "The shop could not go on with it. Import the file once more: what was taken is not taken again.";

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final TakeRows takeRows;

    @Inject
    RunImport(ImportJobs jobs, ImportFiles files, TakeRows takeRows) {
        this.jobs = jobs;
        this.files = files;
        this.takeRows = takeRows;
    }

    /**
     * Runs the job that has waited longest; false when none waits.
     *
     * @param largest bytes of a file that this run takes on
     * @param stopping ends the run after the rows it is at
     */
    boolean runNext(long largest, BooleanSupplier stopping) {
        Optional<Job> claimed = jobs.claim(UUID.randomUUID().toString(), largest);
        claimed.ifPresent(job -> run(job, stopping));
        return claimed.isPresent();
    }

    private void run(Job job, BooleanSupplier stopping) {
        if (job.attempts() > MOST_ATTEMPTS) {
            LOG.log(System.Logger.Level.ERROR, "Import " + job.id() + " is given up: its runs never came to an end");
            fail(job, GIVEN_UP);
            return;
        }
        try {
            if (read(job, stopping)) {
                jobs.finish(job);
                files.delete(job.id());
            } else {
                jobs.release(job, Duration.ZERO, false);
            }
        } catch (LeaseLost taken) {
            LOG.log(System.Logger.Level.DEBUG, "Import " + job.id() + " is not this run's any more");
        } catch (Unreadable broken) {
            fail(job, broken.getMessage());
        } catch (Problem refused) {
            fail(job, refused.getMessage());
        } catch (SQLException | RuntimeException fault) {
            retry(job, fault);
        }
    }

    /** True when the file was read to its end. */
    private boolean read(Job job, BooleanSupplier stopping) throws SQLException {
        StoredFile file = new StoredFile(files, job.id());
        try (Sheet sheet = Sheet.read(file)) {
            jobs.format(job, sheet.format());
            skip(sheet, job.rowsRead());
            RowsAtOnce rows = new RowsAtOnce(sheet, job.rowsRead());
            Categories grown = new Categories();
            while (rows.fill()) {
                if (stopping.getAsBoolean()) {
                    return false;
                }
                grown.add(takeRows.take(job, rows.list(), file.position(), grown.known()));
            }
            rows.throwWhatEndedThem();
            return true;
        }
    }

    private static void skip(Sheet sheet, int rows) {
        for (int i = 0; i < rows; i++) {
            Optional<Row> seen = sheet.next();
            if (seen.isEmpty()) {
                throw new IllegalStateException("The file is shorter than it was");
            }
        }
    }

    private void fail(Job job, String reason) {
        try {
            jobs.fail(job, reason);
            files.delete(job.id());
        } catch (LeaseLost taken) {
            LOG.log(System.Logger.Level.DEBUG, "Import " + job.id() + " is not this run's any more");
        }
    }

    private void retry(Job job, Exception fault) {
        LOG.log(System.Logger.Level.WARNING, "Import " + job.id() + " waits: " + Faults.root(fault));
        if (job.attempts() >= MOST_ATTEMPTS) {
            LOG.log(System.Logger.Level.ERROR, "Import " + job.id() + " is given up", fault);
            fail(job, GIVEN_UP);
        } else {
            jobs.release(job, Duration.ofSeconds(1L << Math.min(job.attempts() - 1, 5)), true);
        }
    }
}
