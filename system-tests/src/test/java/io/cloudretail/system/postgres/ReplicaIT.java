package io.cloudretail.system.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.cloudretail.devstack.Folders;
import io.cloudretail.devstack.LibertyServer;
import io.cloudretail.devstack.Ports;
import io.cloudretail.devstack.Postgres;
import io.cloudretail.devstack.Service;
import io.cloudretail.system.drivers.Goods;
import io.cloudretail.system.drivers.Vendor;
import io.cloudretail.system.stack.RunningShop;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** A replica that follows the shop's database by streaming, and a product server that reads from it. */
@Tag("postgres")
@MicroShedTest
class ReplicaIT {
    private static final Path FOLDER = Path.of("target", "replica").toAbsolutePath();
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int READERS = 40;

    private static Postgres replica;
    private static LibertyServer products;

    private final Vendor vendor = Vendor.newcomer();
    private final String product = vendor.offers(Goods.called("First").variant(Goods.newSku(), Map.of(), 100, 5))
            .extract()
            .path("id");

    @BeforeAll
    static void follow() {
        Folders.delete(FOLDER);
        Ports ports = RunningShop.portsBeside();
        Postgres primary = RunningShop.get().postgres();
        replica = primary.follower(FOLDER, ports.postgres());
        // --write-recovery-conf makes it a standby that knows whom to follow
        Installed.run(
                primary,
                "pg_basebackup",
                "--pgdata=" + replica.data(),
                "--write-recovery-conf",
                "--wal-method=stream",
                "--checkpoint=fast");
        replica.start();
        replica.awaitReady(Duration.ofSeconds(60));
        // Without Redis every read is a query
        products = RunningShop.beside(
                Service.PRODUCT,
                ports,
                Map.of(
                        "DB_READ_HOST", "127.0.0.1",
                        "DB_READ_PORT", Integer.toString(ports.postgres()),
                        "REDIS_PORT", Integer.toString(ports.redis())));
    }

    @AfterAll
    static void stop() {
        if (products != null) {
            products.stop();
        }
        if (replica != null) {
            replica.stop();
        }
    }

    @Test
    void shoppers_read_from_the_replica_and_who_edits_from_the_database_itself() throws SQLException {
        awaitTitle("First");
        onReplica("SELECT pg_wal_replay_pause()");
        try {
            vendor.edits(product, "*", Map.of("title", "Second")).then().statusCode(200);

            read().statusCode(200).body("title", equalTo("First"));
            vendor.request()
                    .baseUri(products.url().toString())
                    .get("/api/v1/products/managed/" + product)
                    .then()
                    .statusCode(200)
                    .body("title", equalTo("Second"));
        } finally {
            onReplica("SELECT pg_wal_replay_resume()");
        }
        awaitTitle("Second");
    }

    @Test
    void no_reader_notices_that_the_replica_is_gone_and_it_is_read_from_again_when_it_is_back() {
        awaitTitle("First");
        replica.kill();

        assertThat(slowestOfManyReads()).isLessThan(Duration.ofSeconds(3));
        vendor.edits(product, "*", Map.of("title", "Second")).then().statusCode(200);
        read().statusCode(200).body("title", equalTo("Second"));

        comesBackAndIsReadFrom();
    }

    @Test
    void a_server_starts_without_its_replica_and_reads_from_it_once_it_is_there() {
        awaitTitle("First");
        replica.kill();
        products.stop();

        products.start();
        products.awaitReady(Duration.ofMinutes(3));
        read().statusCode(200).body("title", equalTo("First"));

        comesBackAndIsReadFrom();
    }

    @Test
    void a_replica_that_says_nothing_keeps_one_reader_waiting() {
        awaitTitle("First");
        replica.pause();
        try {
            // An answer is waited for, once; then only for a connection, every five seconds
            assertThat(slowestOfManyReads()).isLessThan(Duration.ofSeconds(13));
            assertThat(slowestOfManyReads()).isLessThan(Duration.ofSeconds(5));
        } finally {
            replica.resume();
        }
        awaitTitle("First");
    }

    private void comesBackAndIsReadFrom() {
        replica.start();
        replica.awaitReady(Duration.ofSeconds(60));
        Awaitility.await("it is read from again").atMost(SOON).until(() -> {
            read().statusCode(200);
            return readers() > 0;
        });
    }

    private Duration slowestOfManyReads() {
        long slowest = 0;
        for (int i = 0; i < READERS; i++) {
            long begin = System.nanoTime();
            read().statusCode(200);
            slowest = Math.max(slowest, System.nanoTime() - begin);
        }
        System.out.println("The slowest of " + READERS + " reads took " + slowest / 1_000_000 + " ms");
        return Duration.ofNanos(slowest);
    }

    private void awaitTitle(String title) {
        Awaitility.await(title).atMost(SOON).untilAsserted(() -> read().statusCode(200)
                .body("title", equalTo(title)));
    }

    private ValidatableResponse read() {
        return RestAssured.given()
                .baseUri(products.url().toString())
                .get("/api/v1/products/" + product)
                .then();
    }

    private static int readers() throws SQLException {
        return onReplica("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'product-war'");
    }

    private static int onReplica(String question) throws SQLException {
        try (Connection connection = replica.superuser("product_db");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getMetaData().getColumnTypeName(1).equals("void") ? 0 : row.getInt(1);
        }
    }
}
