package io.cloudretail.system.outages;

import static io.cloudretail.system.assertions.ShopAssertions.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.cloudretail.devstack.Service;
import io.cloudretail.system.drivers.Admin;
import io.cloudretail.system.drivers.Books;
import io.cloudretail.system.drivers.Customer;
import io.cloudretail.system.drivers.Gateway;
import io.cloudretail.system.security.token.Token;
import io.cloudretail.system.stack.RunningShop;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** What a service has set aside can be looked at, and given back once it can be applied. */
@MicroShedTest
class DeadLettersIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String key = UUID.randomUUID().toString();

    @ParameterizedTest
    @CsvSource({
        "order, cloudretail.user",
        "payment, cloudretail.user",
        "inventory, cloudretail.order",
        "product, cloudretail.inventory",
        "user, cloudretail.order",
    })
    void an_admin_sees_what_could_not_be_applied_and_why_and_a_replay_of_it_is_set_aside_again(
            String service, String topic) {
        send(topic, "order.confirmed", "no JSON at all");
        String id = letters(service, 1).get(0);

        Admin.request()
                .get("/api/v1/dead-letters/" + service + "/" + id)
                .then()
                .statusCode(200)
                .body("topic", equalTo(topic))
                .body("payload", equalTo("no JSON at all"))
                .body("reason", equalTo("The value is not a JSON object"))
                .body("headers.ce_type", equalTo("order.confirmed"));
        Admin.request()
                .body("")
                .post("/api/v1/dead-letters/" + service + "/" + id + "/replay")
                .then()
                .statusCode(200)
                .body("replayedAt", notNullValue());

        assertThat(letters(service, 2)).contains(id);
    }

    @Test
    void an_event_that_met_a_broken_service_is_applied_by_its_replay() throws SQLException {
        String sku = Admin.sell(10, 100);
        reserve(sku);
        inventory("ALTER TABLE stock_movement RENAME TO away");
        String id;
        try {
            send("cloudretail.order", "order.confirmed", "{\"orderId\": \"" + key + "\"}");
            id = letters("inventory", 1).get(0);
        } finally {
            inventory("ALTER TABLE away RENAME TO stock_movement");
        }
        assertThat(Books.reservation(key)).isEqualTo("HELD");

        Admin.request()
                .body("")
                .post("/api/v1/dead-letters/inventory/" + id + "/replay")
                .then()
                .statusCode(200);

        Awaitility.await("the sale").atMost(PATIENCE).untilAsserted(() -> assertThat(Books.reservation(key))
                .isEqualTo("COMMITTED"));
        assertThat(Books.stock(sku)).isEqualTo(new Books.Stock(7, 0));
    }

    @Test
    void what_could_not_be_kept_as_it_came_is_not_given_back() {
        send("cloudretail.inventory", "inventory.restocked", "x".repeat(900_000));
        String id = letters("product", 1).get(0);

        assertThatProblem(Admin.request().body("").post("/api/v1/dead-letters/product/" + id + "/replay"))
                .hasStatus(409)
                .hasCode("dead-letter-cut");
    }

    @ParameterizedTest
    @ValueSource(strings = {"order", "payment", "inventory", "product", "user"})
    void nobody_but_an_admin_sees_them_and_what_is_none_is_not_found(String service) {
        String path = "/api/v1/dead-letters/" + service;
        assertThatProblem(Gateway.request().get(path)).hasStatus(401);
        assertThatProblem(Customer.newcomer().request().get(path)).hasStatus(403);
        assertThatProblem(Admin.request().get(path + "?limit=0")).hasStatus(400);
        assertThatProblem(Admin.request().get(path + "/" + key)).hasStatus(404);
        assertThatProblem(Admin.request().body("").post(path + "/" + key + "/replay"))
                .hasStatus(404);
    }

    /** Ids of this test's letters, newest first, once there are so many. */
    private List<String> letters(String service, int count) {
        return Awaitility.await("dead letters of " + service)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(
                        () -> Admin.request()
                                .get("/api/v1/dead-letters/" + service + "?limit=100")
                                .then()
                                .statusCode(200)
                                .extract()
                                .path("items.findAll { it.key == '" + key + "' }.id"),
                        ids -> ids.size() == count);
    }

    private void send(String topic, String type, String value) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", RunningShop.get().kafka().bootstrapServers());
        ProducerRecord<String, String> message = new ProducerRecord<>(topic, key, value);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "/cloudretail/test",
                        "ce_subject",
                        key,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_dataschema",
                        "/events/" + type + "/v1")
                .forEach((name, header) -> message.headers().add(name, header.getBytes(StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(message);
        }
    }

    private void reserve(String sku) {
        RestAssured.given()
                .baseUri(RunningShop.get().server(Service.INVENTORY).url().toString())
                .header(
                        "Authorization",
                        "Bearer " + Token.forCallsTo(Service.INVENTORY).signed())
                .contentType(ContentType.JSON)
                .body("{\"lines\": [{\"sku\": \"" + sku + "\", \"quantity\": 3}]}")
                .put("/internal/reservations/" + key)
                .then()
                .statusCode(200);
    }

    private static void inventory(String sql) throws SQLException {
        try (Connection connection = RunningShop.get().postgres().superuser(Service.INVENTORY.database());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
