package io.cloudretail.order.fulfilment;

import static io.cloudretail.order.Surroundings.TWO_MUGS;
import static io.cloudretail.order.Surroundings.order;
import static io.cloudretail.order.Surroundings.ship;
import static io.cloudretail.order.Surroundings.shipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.cloudretail.order.Surroundings;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.neighbour.Neighbour;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From confirmed to delivered, and no other way. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class FulfilmentIT {
    private static final String SHIPMENT = "{\"carrier\":\"Royal Mail\",\"trackingNumber\":\"RM1\"}";

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(
                FulfilmentIT.class, "user/mp-rest/uri=http://localhost:" + System.getProperty("it.neighbour.port"));
    }

    private final UUID customer = UUID.randomUUID();
    private final UUID admin = UUID.randomUUID();
    private Neighbour neighbours;

    @BeforeEach
    void open() {
        neighbours = Surroundings.thatSayYes();
    }

    @AfterEach
    void close() {
        neighbours.close();
    }

    @Test
    void an_order_is_shipped_and_delivered_and_its_customer_sees_where_it_is() {
        String id = confirmed();
        look(id).body("shipment", nullValue());

        ship(id, "Royal Mail", "RM123456785GB")
                .statusCode(200)
                .body("status", equalTo("SHIPPED"))
                .body("shipment.carrier", equalTo("Royal Mail"));
        look(id).body("status", equalTo("SHIPPED"))
                .body("shipment.trackingNumber", equalTo("RM123456785GB"))
                .body("shipment.shippedAt", notNullValue())
                .body("shipment.deliveredAt", nullValue());

        deliver(id).statusCode(200).body("status", equalTo("DELIVERED"));
        look(id).body("status", equalTo("DELIVERED")).body("shipment.deliveredAt", notNullValue());
    }

    @Test
    void what_was_done_is_not_done_again_and_not_done_otherwise() {
        String id = confirmed();
        ship(id, "Royal Mail", "RM1").statusCode(200);

        ship(id, "Royal Mail", "RM1").statusCode(200).body("status", equalTo("SHIPPED"));
        ship(id, "Royal Mail", "RM2").statusCode(409).body("type", containsString("not-shippable"));
        deliver(id).statusCode(200);
        deliver(id).statusCode(200).body("status", equalTo("DELIVERED"));
        ship(id, "Royal Mail", "RM1").statusCode(200).body("status", equalTo("DELIVERED"));

        history(id).body("entries.what", equalTo(List.of("PENDING", "CONFIRMED", "SHIPPED", "DELIVERED")));
    }

    @Test
    void only_a_confirmed_order_is_shipped_and_only_a_shipped_one_is_delivered() {
        neighbours.answersAt("PUT /internal/payments", 503, "");
        String pending = order(customer, TWO_MUGS).statusCode(202).extract().path("id");
        ship(pending, "Royal Mail", "RM1").statusCode(409).body("type", containsString("not-shippable"));
        deliver(pending).statusCode(409).body("type", containsString("not-deliverable"));

        Surroundings.sayYes(neighbours);
        String confirmed = confirmed();
        deliver(confirmed).statusCode(409).body("type", containsString("not-deliverable"));
        cancel(confirmed).statusCode(200);
        ship(confirmed, "Royal Mail", "RM1").statusCode(409);
        look(confirmed).body("status", equalTo("CANCELLED"));
    }

    @Test
    void a_shipped_order_is_not_cancelled_any_more() {
        String id = shipped(customer);

        cancel(id).statusCode(409).body("type", containsString("not-cancellable"));
        look(id).body("status", equalTo("SHIPPED"));
    }

    @Test
    void what_is_being_cancelled_is_not_shipped_even_while_its_refund_waits() {
        String id = confirmed();
        neighbours.answersAt("PUT /internal/payments", 503, "");
        cancel(id).statusCode(202).body("status", equalTo("CONFIRMED"));

        ship(id, "Royal Mail", "RM1").statusCode(409).body("detail", containsString("being cancelled"));
    }

    @Test
    void of_a_shipment_and_a_cancellation_at_once_one_wins() throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (int turn = 0; turn < 12; turn++) {
                String id = confirmed();
                Callable<Integer> ship =
                        () -> ship(id, "Royal Mail", "RM1").extract().statusCode();
                Callable<Integer> cancel = () -> cancel(id).extract().statusCode();

                List<Future<Integer>> both =
                        threads.invokeAll(turn % 2 == 0 ? List.of(ship, cancel) : List.of(cancel, ship));
                int shipped = both.get(turn % 2).get();
                int cancelled = both.get(1 - turn % 2).get();

                // 202: the cancellation has won, and its refund or release took too long to wait for
                assertThat(List.of(shipped, cancelled)).isIn(List.of(200, 409), List.of(409, 200), List.of(409, 202));
                Awaitility.await("the winner's end")
                        .atMost(Duration.ofSeconds(40))
                        .untilAsserted(
                                () -> look(id).body("status", equalTo(shipped == 200 ? "SHIPPED" : "CANCELLED")));
                history(id).body("entries.what", hasItem(shipped == 200 ? "SHIPPED" : "CANCELLED"));
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void the_history_says_who_did_what_and_when() {
        String id = confirmed();
        Server.asUser(admin, "admin")
                .body(SHIPMENT)
                .post(path(id, "ship"))
                .then()
                .statusCode(200);

        history(id)
                .body("entries.what", equalTo(List.of("PENDING", "CONFIRMED", "SHIPPED")))
                .body("entries.by", equalTo(List.of("customer", "shop", "admin")))
                .body("entries[2].actorId", equalTo(admin.toString()))
                .body("entries[0].actorId", nullValue())
                .body("entries.at", everyItem(notNullValue()))
                .body("items.step", hasItem("PAYING"));
    }

    @Test
    void the_history_says_who_wanted_a_cancellation_once() {
        String id = confirmed();
        cancel(id).statusCode(200);
        cancel(id).statusCode(200);

        history(id)
                .body("entries.what", equalTo(List.of("PENDING", "CONFIRMED", "CANCELLATION_REQUESTED", "CANCELLED")))
                .body("entries.by", equalTo(List.of("customer", "shop", "customer", "shop")));
    }

    @Test
    void the_history_says_which_admin_ordered_for_a_customer() {
        String body = TWO_MUGS.replaceFirst("\\{", "{\"customerId\":\"" + customer + "\",");
        String id = Server.asUser(admin, "admin")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/api/v1/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        history(id)
                .body("entries.by", equalTo(List.of("admin", "shop")))
                .body("entries[0].actorId", equalTo(admin.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"carrier\":\"Royal Mail\"}",
                "{\"trackingNumber\":\"RM1\"}",
                "{\"carrier\":\" \",\"trackingNumber\":\"RM1\"}",
                "{\"carrier\":\"Royal\\nMail\",\"trackingNumber\":\"RM1\"}",
                "{\"carrier\":\"Royal Mail\",\"trackingNumber\":\"\"}",
                "{\"carrier\":\"Royal Mail\",\"trackingNumber\":\"RM\\u00e9\"}",
                "{\"carrier\":\"Royal Mail\",\"trackingNumber\":1}",
                "{\"carrier\":\"Royal Mail\",\"trackingNumber\":\"RM1\",\"status\":\"DELIVERED\"}",
                "[]",
                "{"
            })
    void a_shipment_that_is_none_is_refused_and_changes_nothing(String body) {
        String id = confirmed();

        Server.asUser(admin, "admin")
                .body(body)
                .post(path(id, "ship"))
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        look(id).body("status", equalTo("CONFIRMED"));
    }

    @Test
    void admins_alone_ship_and_deliver() {
        String id = confirmed();
        for (String step : List.of("ship", "deliver")) {
            Server.asNobody().body(SHIPMENT).post(path(id, step)).then().statusCode(401);
            Server.asUser(customer, "customer")
                    .body(SHIPMENT)
                    .post(path(id, step))
                    .then()
                    .statusCode(403);
            Server.asUser(customer, "vendor")
                    .body(SHIPMENT)
                    .post(path(id, step))
                    .then()
                    .statusCode(403);
            Server.asService().body(SHIPMENT).post(path(id, step)).then().statusCode(403);
            Server.asUser(admin, "admin")
                    .body(SHIPMENT)
                    .post(path(UUID.randomUUID().toString(), step))
                    .then()
                    .statusCode(404);
        }
        look(id).body("status", equalTo("CONFIRMED"));
    }

    private String confirmed() {
        return order(customer, TWO_MUGS)
                .statusCode(201)
                .body("status", equalTo("CONFIRMED"))
                .extract()
                .path("id");
    }

    private ValidatableResponse deliver(String id) {
        return Server.asUser(admin, "admin").post(path(id, "deliver")).then();
    }

    private ValidatableResponse cancel(String id) {
        return Server.asUser(customer, "customer").post(path(id, "cancel")).then();
    }

    private ValidatableResponse look(String id) {
        return Server.asUser(customer, "customer")
                .get("/api/v1/orders/" + id)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse history(String id) {
        return Server.asUser(admin, "admin").get(path(id, "history")).then().statusCode(200);
    }

    private static String path(String id, String step) {
        return "/api/v1/orders/" + id + "/" + step;
    }
}
