package io.cloudretail.product.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.product.sheet.Row;
import io.cloudretail.product.sheet.Sheet;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.patience.Await;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a server that is gone left of an import, and what of it others take up. */
@ExtendWith(ArquillianExtension.class)
class ImportRestartIT {
    private static final int ROWS = 1700;

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(ImportRestartIT.class);
    }

    @Inject
    ImportJobs jobs;

    @Inject
    ImportFiles files;

    @Inject
    UploadFile uploadFile;

    @Inject
    TakeRows takeRows;

    @Inject
    ImportReports reports;

    @Inject
    ImportHistory history;

    @Inject
    ClearImports clearImports;

    @Inject
    jakarta.transaction.UserTransaction transaction;

    @Resource(lookup = "jdbc/shop")
    DataSource source;

    private final UUID vendor = UUID.randomUUID();
    private final String prefix = "C-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void an_import_goes_on_behind_what_was_taken_when_its_server_is_gone_and_takes_nothing_twice() throws Exception {
        UUID id = begun("gone");
        takeRows.take(job(id, "gone"), rows(500), 1000, Set.of());
        change("UPDATE import_job SET lease_until = now() - interval '1 second' WHERE id = ?", id);

        awaitEnd(id);

        ImportView report = reports.find(id, vendor).orElseThrow();
        assertThat(report.status()).isEqualTo("done");
        assertThat(report.rowsRead()).isEqualTo(ROWS);
        assertThat(report.created()).isEqualTo(ROWS);
        assertThat(count("SELECT count(*) FROM product WHERE vendor_id = ?", vendor))
                .isEqualTo(ROWS);
        assertThat(count("SELECT count(*) FROM price_change WHERE changed_by = ?", vendor))
                .isEqualTo(ROWS);
        assertThat(count(
                        "SELECT count(*) FROM outbox o JOIN product p ON p.id::text = o.aggregate_id WHERE p.vendor_id = ?",
                        vendor))
                .isEqualTo(ROWS);
        assertThat(count("SELECT count(*) FROM import_chunk WHERE job_id = ?", id))
                .isZero();
    }

    @Test
    void an_import_that_took_down_six_servers_takes_down_no_seventh() throws Exception {
        UUID id = begun("gone");
        change("UPDATE import_job SET attempts = 6, lease_until = now() - interval '1 second' WHERE id = ?", id);

        awaitEnd(id);

        assertThat(reports.find(id, vendor).orElseThrow().status()).isEqualTo("failed");
        assertThat(count("SELECT count(*) FROM product WHERE vendor_id = ?", vendor))
                .isZero();
    }

    @Test
    void a_run_counts_as_an_attempt_unless_it_is_stopped_in_peace() throws Exception {
        transaction.begin();
        try {
            UUID id = jobs.open(vendor, false);
            jobs.queue(id);
            jobs.release(claimed(id), Duration.ZERO, false);
            jobs.release(claimed(id), Duration.ZERO, true);

            assertThat(claimed(id).attempts()).isEqualTo(2);
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void a_run_that_lost_its_lease_takes_nothing_more() throws Exception {
        UUID id = begun("slow");
        change("UPDATE import_job SET lease_owner = 'other' WHERE id = ?", id);

        assertThatThrownBy(() -> takeRows.take(job(id, "slow"), rows(500), 1000, Set.of()))
                .isInstanceOf(LeaseLost.class);
        assertThat(count("SELECT count(*) FROM product WHERE vendor_id = ?", vendor))
                .isZero();
    }

    @Test
    void a_cancelled_import_keeps_what_was_taken_and_takes_nothing_more() throws Exception {
        UUID id = begun("slow");
        takeRows.take(job(id, "slow"), rows(500), 1000, Set.of());

        assertThat(jobs.cancel(id)).isTrue();

        assertThatThrownBy(() -> takeRows.take(job(id, "slow"), rows(500), 1000, Set.of()))
                .isInstanceOf(LeaseLost.class);
        assertThat(jobs.cancel(id)).isFalse();
        assertThat(reports.find(id, vendor).orElseThrow().status()).isEqualTo("cancelled");
        assertThat(count("SELECT count(*) FROM product WHERE vendor_id = ?", vendor))
                .isEqualTo(500);
    }

    @Test
    void an_upload_that_broke_off_is_cleared_away_and_seen_by_nobody() throws Exception {
        UUID id = jobs.open(vendor, false);
        files.append(id, 0, "sku".getBytes(UTF_8));
        assertThat(reports.find(id, vendor)).isEmpty();

        change("UPDATE import_job SET touched_at = now() - interval '11 minutes' WHERE id = ?", id);
        clearImports.clear();

        assertThat(count("SELECT count(*) FROM import_chunk WHERE job_id = ?", id))
                .isZero();
        assertThat(files.append(id, 1, "x".getBytes(UTF_8))).isFalse();
    }

    @Test
    void a_file_that_turns_out_to_be_too_large_is_not_kept() {
        assertThatThrownBy(() -> uploadFile.take(new Zeros((100 << 20) + 1), vendor, false, null))
                .isInstanceOf(FileTooLarge.class);
        assertThat(count("SELECT count(*) FROM import_job WHERE owner_id = ?", vendor))
                .isZero();
    }

    @Test
    void nobody_has_more_than_ten_imports_under_way() {
        IntStream.range(0, 10).forEach(i -> jobs.open(vendor, false));

        assertThatThrownBy(() -> jobs.open(vendor, false)).isInstanceOf(TooManyImports.class);
    }

    @Test
    void of_a_person_who_left_no_import_is_left() throws Exception {
        UUID id = begun("slow");
        takeRows.take(job(id, "slow"), rows(500), 1000, Set.of());
        assertThat(history.of(vendor)).extracting(ImportView::id).containsExactly(id);

        transaction.begin();
        history.end(vendor);
        history.forgetNames(vendor, ROWS);
        transaction.commit();
        clearImports.clear();

        assertThat(history.of(vendor)).isEmpty();
        assertThat(count("SELECT count(*) FROM import_job WHERE id = ?", id)).isZero();
        assertThat(count("SELECT count(*) FROM product_handle WHERE vendor_id = ?", vendor))
                .isZero();
        assertThatThrownBy(() -> takeRows.take(job(id, "slow"), rows(500), 1000, Set.of()))
                .isInstanceOf(LeaseLost.class);
    }

    /** A file whose import some server has taken on, and of which nothing is taken yet. */
    private UUID begun(String run) throws Exception {
        UUID id = jobs.open(vendor, false);
        files.append(id, 0, csv().getBytes(UTF_8));
        change(
                "UPDATE import_job SET status = 'RUNNING', lease_owner = '" + run
                        + "', lease_until = now() + interval '1 hour' WHERE id = ?",
                id);
        return id;
    }

    /** This job; those that waited longer are claimed before it. */
    private Job claimed(UUID id) {
        Job job = jobs.claim("next", Long.MAX_VALUE).orElseThrow();
        return job.id().equals(id) ? job : claimed(id);
    }

    private Job job(UUID id, String run) {
        return new Job(id, vendor, false, 0, 0, run);
    }

    private String csv() {
        return IntStream.range(0, ROWS)
                .mapToObj(i -> prefix + "-" + i + ",p" + i + ",Tin " + i + ",Test > Restart,1.25,10\n")
                .collect(Collectors.joining("", "sku,product,title,category,price,stock\n", ""));
    }

    private List<Row> rows(int count) {
        Sheet sheet = Sheet.read(new ByteArrayInputStream(csv().getBytes(UTF_8)));
        List<Row> rows = new ArrayList<>();
        IntStream.range(0, count).forEach(i -> rows.add(sheet.next().orElseThrow()));
        return rows;
    }

    private void awaitEnd(UUID id) {
        Await.until(
                "the import has ended",
                () -> reports.find(id, vendor).orElseThrow().finishedAt() != null);
        Await.until("its file is gone", () -> count("SELECT count(*) FROM import_chunk WHERE job_id = ?", id) == 0);
    }

    private long count(String sql, Object parameter) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void change(String sql, UUID id) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.executeUpdate();
        }
    }

    /** So many bytes. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int count = (int) Math.min(left, length);
            left -= count;
            return count == 0 && length > 0 ? -1 : count;
        }
    }
}
