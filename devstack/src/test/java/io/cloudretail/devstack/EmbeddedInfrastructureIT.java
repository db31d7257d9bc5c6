package io.cloudretail.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedInfrastructureIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path FOLDER = Path.of("target", "infrastructure").toAbsolutePath();
    private static final Database USERS = new Database("user_db", "user_service", "of-users");
    private static final Database ORDERS = new Database("order_db", "order_service", "of-orders");
    private static final Database PRODUCTS = Database.of(Service.PRODUCT, "of-products");

    private static Postgres postgres;
    private static Kafka kafka;
    private static Redis redis;

    @BeforeAll
    static void start() {
        Leftovers.endAll(new Place(FOLDER).pids());
        Folders.delete(FOLDER);
        Ports ports = Ports.firstFree(20_000);
        Place place = new Place(FOLDER);
        kafka = new Kafka(place, ports.kafka(), ports.kafkaController());
        redis = new Redis(place, ports.redis());
        kafka.start();
        redis.start();
        postgres = Postgres.start(FOLDER, ports.postgres(), List.of(USERS, ORDERS, PRODUCTS));
        kafka.awaitReady(PATIENCE);
        redis.awaitReady(PATIENCE);
    }

    @AfterAll
    static void stop() {
        List<Part> parts = List.of(kafka, redis, postgres);
        parts.forEach(Part::stop);
        assertThat(parts).noneMatch(Part::alive);
        assertThat(Folders.list(new Place(FOLDER).pids())).isEmpty();
    }

    @Test
    void a_service_cannot_open_the_database_of_another() throws SQLException {
        connect(ORDERS, ORDERS.name()).close();
        assertThatThrownBy(() -> connect(ORDERS, USERS.name()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database");
        assertThatThrownBy(() -> connect(ORDERS, "postgres")).hasMessageContaining("permission denied for database");
    }

    @Test
    void nobody_gets_in_without_the_right_password() {
        for (String role : List.of(USERS.owner(), Postgres.SUPERUSER)) {
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(USERS.name()), role, "guessed"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void the_product_database_can_search_by_similarity() throws SQLException {
        try (Connection connection = connect(PRODUCTS, PRODUCTS.name());
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT similarity(unaccent('café'), 'cafe')")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getFloat(1)).isEqualTo(1);
        }
    }

    @Test
    void a_commit_is_written_to_disk() throws SQLException {
        try (Connection connection = connect(USERS, USERS.name());
                Statement statement = connection.createStatement()) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                try (ResultSet shown = statement.executeQuery("SHOW " + setting)) {
                    shown.next();
                    assertThat(shown.getString(1)).as(setting).isEqualTo("on");
                }
            }
        }
    }

    @Test
    void rows_survive_a_restart_and_a_crash_even_if_the_lock_names_a_stranger() throws SQLException, IOException {
        execute("CREATE TABLE survivor (id int)");
        execute("INSERT INTO survivor VALUES (1)");
        postgres.stop();
        assertThat(postgres.alive()).isFalse();
        postgres.start();
        postgres.awaitReady(PATIENCE);
        execute("INSERT INTO survivor VALUES (2)");
        postgres.kill();
        Files.writeString(
                new Place(FOLDER).data("postgres").resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n");
        postgres.start();
        postgres.awaitReady(PATIENCE);
        try (Connection connection = connect(ORDERS, ORDERS.name());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM survivor")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(2);
        }
    }

    @Test
    void messages_survive_a_stop_and_a_crash_of_the_broker() throws Exception {
        send("first");
        kafka.stop();
        kafka.start();
        kafka.awaitReady(PATIENCE);
        send("second");
        kafka.kill();
        kafka.start();
        kafka.awaitReady(PATIENCE);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            TopicPartition partition = new TopicPartition("cloudretail.order", 0);
            long end = admin.listOffsets(Map.of(partition, new OffsetSpec.LatestSpec()))
                    .partitionResult(partition)
                    .get(30, TimeUnit.SECONDS)
                    .offset();
            assertThat(end).isEqualTo(2);
            assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS))
                    .containsAll(Kafka.topics().keySet());
        }
    }

    @Test
    void a_cache_that_is_frozen_answers_again_after_it_is_thawed() {
        redis.pause();
        assertThat(redis.answers()).isFalse();
        redis.resume();
        assertThat(Deadline.in(PATIENCE).met(redis::answers)).isTrue();
        redis.kill();
        assertThat(redis.alive()).isFalse();
        redis.start();
        redis.awaitReady(PATIENCE);
    }

    private static void send(String value) throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", kafka.bootstrapServers(),
                "key.serializer", StringSerializer.class,
                "value.serializer", StringSerializer.class);
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(settings)) {
            producer.send(new ProducerRecord<>("cloudretail.order", 0, "order", value))
                    .get(30, TimeUnit.SECONDS);
        }
    }

    private static Connection connect(Database as, String database) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), as.owner(), as.password());
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = connect(ORDERS, ORDERS.name());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
