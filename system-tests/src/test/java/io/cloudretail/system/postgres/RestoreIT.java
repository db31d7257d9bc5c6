package io.cloudretail.system.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.devstack.Folders;
import io.cloudretail.devstack.LibertyServer;
import io.cloudretail.devstack.Postgres;
import io.cloudretail.devstack.Service;
import io.cloudretail.devstack.Shop;
import io.cloudretail.system.drivers.Admin;
import io.cloudretail.system.outages.drill.Operator;
import io.cloudretail.system.outages.traffic.Purchase;
import io.cloudretail.system.outages.traffic.Traffic;
import io.cloudretail.system.stack.RunningShop;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** The databases are lost and come back from what was kept of them; then the books of all services must agree. */
@Tag("postgres")
@MicroShedTest
class RestoreIT {
    private static final Path ARCHIVE = Path.of(System.getProperty("postgres.archive", "target/wal-archive"))
            .toAbsolutePath();
    private static final Path BACKUP = Path.of("target", "base-backup").toAbsolutePath();
    private static final Path DUMPS = Path.of("target", "dumps").toAbsolutePath();

    private final Shop shop = RunningShop.get();
    private final Postgres postgres = shop.postgres();

    @BeforeEach
    void beginAnew() {
        Traffic.goods();
        Folders.delete(BACKUP);
        Folders.delete(DUMPS);
    }

    @Test
    void all_databases_come_back_as_they_were_at_a_moment_between_two_backups() throws SQLException, IOException {
        Traffic before = new Traffic(shop.gateway(), new Random(1)).flow(3);
        before.awaitAnswers(10, Duration.ofMinutes(1));
        Installed.run(postgres, "pg_basebackup", "--pgdata=" + BACKUP, "--wal-method=none", "--checkpoint=fast");
        before.awaitAnswers(10, Duration.ofMinutes(1));
        Set<String> kept = acknowledged(before);
        // Named here; in an emergency it is a time of day: recovery_target_time
        Instant moment = Instant.ofEpochMilli(Long.parseLong(column(
                        "postgres",
                        "SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint"
                                + " FROM pg_create_restore_point('before the mishap')")
                .get(0)));
        before.stop();
        Traffic after = new Traffic(shop.gateway(), new Random(2));
        after.place(5, 2);
        Set<String> lost = acknowledged(after);
        onPrimary("DROP TABLE order_line CASCADE");
        onPrimary("SELECT pg_switch_wal()");
        awaitArchive();

        stopServers();
        Messages messages = Messages.until(moment);
        Operator.stop(postgres);
        Folders.delete(postgres.data());
        Files.move(BACKUP, postgres.data());
        Files.writeString(postgres.data().resolve("postgresql.auto.conf"), """
                restore_command = 'cp "%s/%%f" "%%p"'
                recovery_target_name = 'before the mishap'
                recovery_target_action = 'promote'
                """.formatted(ARCHIVE));
        Files.createFile(postgres.data().resolve("recovery.signal"));
        Instant begin = Instant.now();
        Operator.start(postgres);
        System.out.println(
                "Recovered in " + Duration.between(begin, Instant.now()).toMillis() + " ms");
        openAgain(messages);

        assertThat(orders()).containsAll(kept).doesNotContainAnyElementsOf(lost);
        proveThatItSells();
    }

    @Test
    void all_databases_come_back_from_files_that_were_written_while_nobody_changed_them() throws SQLException {
        Traffic before = new Traffic(shop.gateway(), new Random(3));
        before.place(10, 2);
        Set<String> kept = acknowledged(before);
        stopServers();
        Messages messages = Messages.until(Instant.now());
        DUMPS.toFile().mkdirs();
        Installed.owners()
                .forEach(service -> Installed.run(
                        postgres,
                        "pg_dump",
                        "--format=custom",
                        "--dbname=" + service.database(),
                        "--file=" + dump(service)));

        Installed.owners().forEach(service -> {
            Installed.run(postgres, "dropdb", "--force", service.database());
            Installed.run(
                    postgres, "createdb", "--owner=" + service.role(), "--template=template0", service.database());
            Installed.run(
                    postgres,
                    "pg_restore",
                    "--exit-on-error",
                    "--no-owner",
                    "--role=" + service.role(),
                    "--dbname=" + service.database(),
                    dump(service).toString());
        });
        openAgain(messages);

        assertThat(orders()).containsAll(kept);
        proveThatItSells();
    }

    private static Path dump(Service service) {
        return DUMPS.resolve(service.database() + ".dump");
    }

    private void stopServers() {
        Arrays.stream(Service.values()).parallel().map(shop::server).forEach(LibertyServer::stop);
    }

    /**
     * No event may be ahead of the databases, and no cache either. But what was sent before the moment and not applied by then
     * is in no outbox any more: all of it comes again.
     */
    private void openAgain(Messages messages) {
        Operator.stop(shop.kafka());
        shop.kafka().forget();
        Operator.start(shop.kafka());
        System.out.println("Given again: " + messages.sendAgain() + " messages");
        Operator.stop(shop.redis());
        Operator.start(shop.redis());
        Arrays.stream(Service.values()).map(shop::server).forEach(LibertyServer::start);
        Arrays.stream(Service.values()).map(shop::server).forEach(Operator::start);
    }

    /** What is changed within a minute is not judged, so it has to be of after the restoration. */
    private static void proveThatItSells() {
        Instant opened = Instant.now();
        Traffic shoppers = new Traffic(RunningShop.get().gateway(), new Random(4));
        shoppers.place(5, 2);
        Awaitility.await("everybody knows what became of their order")
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofSeconds(1))
                .until(shoppers::allKnowAfterAskingAgain);
        assertThat(shoppers.purchases()).allMatch(Purchase::accepted);
        shoppers.stop();
        JsonPath report = Awaitility.await("the books agree")
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofSeconds(5))
                .until(
                        RestoreIT::reconciliation,
                        found -> Instant.parse(found.getString("asOf")).isAfter(opened.plusSeconds(1))
                                && (found.getBoolean("reconciled")
                                        || Duration.between(opened, Instant.now())
                                                        .toSeconds()
                                                > 180));
        System.out.println("The books: " + report.prettify());
        assertThat(report.getList("problems")).isEmpty();
        assertThat(report.getMap("gaps")).isEmpty();
        assertThat(report.getBoolean("reconciled")).isTrue();
    }

    private static JsonPath reconciliation() {
        return Admin.request()
                .get("/api/v1/reconciliation")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Set<String> acknowledged(Traffic traffic) {
        Set<String> orders = new HashSet<>();
        traffic.purchases().stream()
                .map(Purchase::order)
                .flatMap(Optional::stream)
                .forEach(orders::add);
        assertThat(orders).isNotEmpty();
        return orders;
    }

    private List<String> orders() throws SQLException {
        return column("order_db", "SELECT id FROM customer_order");
    }

    private void awaitArchive() {
        Awaitility.await("the log is in the archive")
                .atMost(Duration.ofMinutes(1))
                .until(() -> column(
                                "postgres", "SELECT count(*) FROM pg_ls_archive_statusdir() WHERE name LIKE '%.ready'")
                        .equals(List.of("0")));
    }

    private void onPrimary(String statement) throws SQLException {
        try (Connection connection = postgres.superuser("order_db");
                Statement prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    private List<String> column(String database, String query) throws SQLException {
        try (Connection connection = postgres.superuser(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
