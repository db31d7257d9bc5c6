package io.cloudretail.order.checkout;

import static io.cloudretail.order.Surroundings.ADDRESS;
import static io.cloudretail.order.Surroundings.TWO_MUGS;
import static io.cloudretail.order.Surroundings.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.cloudretail.order.Surroundings;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders from the wish to their end, over HTTP. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OrdersIT extends Ordering {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(
                        OrdersIT.class, "user/mp-rest/uri=http://localhost:" + System.getProperty("it.neighbour.port"))
                .addClass(Ordering.class);
    }

    @Test
    void an_order_is_priced_by_the_catalogue_and_confirmed() {
        order(customer, TWO_MUGS)
                .statusCode(201)
                .header("Location", containsString("/api/v1/orders/"))
                .body("status", equalTo("CONFIRMED"))
                .body("total.amount", equalTo(590))
                .body("items[0].title", equalTo("A mug"));
    }

    @Test
    void too_little_stock_rejects_the_order_and_says_of_what_and_how_many_there_are() {
        neighbours.answersAt(
                "PUT /internal/reservations",
                409,
                problem("out-of-stock", ",\"lines\":[{\"sku\":\"MUG\",\"requested\":2,\"available\":1}]"));

        order(customer, TWO_MUGS)
                .statusCode(201)
                .body("status", equalTo("REJECTED"))
                .body("reason", equalTo("out_of_stock"))
                .body("unavailableSkus", equalTo(List.of("MUG")))
                .body("shortages.sku", equalTo(List.of("MUG")))
                .body("shortages.requested", equalTo(List.of(2)))
                .body("shortages.available", equalTo(List.of(1)));
        Server.asUser(customer, "customer")
                .get("/api/v1/orders")
                .then()
                .body("items[0].shortages.available", equalTo(List.of(1)));
    }

    @Test
    void an_order_that_was_not_rejected_for_its_stock_names_no_shortages() {
        order(customer, TWO_MUGS).statusCode(201).body("shortages", nullValue());
    }

    @Test
    void a_declined_payment_rejects_the_order_and_releases_the_stock() {
        neighbours.answersAt(
                "PUT /internal/payments", 200, "{\"status\":\"DECLINED\",\"reason\":\"insufficient_funds\"}");

        UUID id = UUID.fromString(order(customer, TWO_MUGS)
                .statusCode(201)
                .body("status", equalTo("REJECTED"))
                .body("reason", equalTo("payment_declined"))
                .extract()
                .path("id"));

        Server.asUser(UUID.randomUUID(), "admin")
                .get("/api/v1/orders/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.step", hasItem("RELEASING"));
    }

    @Test
    void an_order_waits_while_the_payment_service_is_away_and_confirms_by_itself() {
        neighbours.answersAt("PUT /internal/payments", 503, problem("outcome-unknown", ""));
        String id = order(customer, TWO_MUGS)
                .statusCode(202)
                .body("status", equalTo("PENDING"))
                .extract()
                .path("id");

        Surroundings.sayYes(neighbours);

        await(customer, id, "CONFIRMED");
    }

    @Test
    void an_order_is_taken_while_the_catalogue_is_away_and_priced_later() {
        neighbours.answersAt("POST /internal/quotes", 500, "");
        String id = order(customer, TWO_MUGS).statusCode(202).extract().path("id");

        Surroundings.sayYes(neighbours);

        await(customer, id, "CONFIRMED");
    }

    @Test
    void the_same_key_is_the_same_order_to_the_byte() {
        String key = UUID.randomUUID().toString();

        String first = order(customer, key, TWO_MUGS).statusCode(201).extract().asString();
        String second = order(customer, key, TWO_MUGS)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .extract()
                .asString();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        String key = UUID.randomUUID().toString();
        order(customer, key, TWO_MUGS).statusCode(201);

        order(customer, key, TWO_MUGS.replace(":2}", ":3}"))
                .statusCode(422)
                .body("type", containsString("idempotency-key-reused"));
    }

    @Test
    void the_same_key_of_another_customer_is_another_order() {
        String key = UUID.randomUUID().toString();

        String mine = order(customer, key, TWO_MUGS).statusCode(201).extract().path("id");
        String theirs = order(UUID.randomUUID(), key, TWO_MUGS)
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(theirs).isNotEqualTo(mine);
    }

    @Test
    void an_unknown_sku_is_refused_and_nothing_is_placed() {
        order(customer, TWO_MUGS.replace("MUG", "NONE"))
                .statusCode(422)
                .body("errors[0].field", equalTo("items[0].sku"));

        Server.asUser(customer, "customer").get("/api/v1/orders").then().body("items", hasSize(0));
    }

    @Test
    void cancelling_a_confirmed_order_refunds_and_releases_and_may_be_repeated() {
        String id = order(customer, TWO_MUGS).extract().path("id");

        for (int i = 0; i < 2; i++) {
            Server.asUser(customer, "customer")
                    .post("/api/v1/orders/" + id + "/cancel")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("CANCELLED"));
        }
    }

    @Test
    void a_cancellation_waits_while_the_payment_service_is_away() {
        String id = order(customer, TWO_MUGS).extract().path("id");
        neighbours.answersAt("PUT /internal/payments", 500, "");
        Server.asUser(customer, "customer")
                .post("/api/v1/orders/" + id + "/cancel")
                .then()
                .statusCode(202);

        Surroundings.sayYes(neighbours);

        await(customer, id, "CANCELLED");
    }

    @Test
    void a_rejected_order_cannot_be_cancelled() {
        neighbours.answersAt("PUT /internal/reservations", 409, problem("out-of-stock", ",\"lines\":[]"));
        String id = order(customer, TWO_MUGS).extract().path("id");

        Server.asUser(customer, "customer")
                .post("/api/v1/orders/" + id + "/cancel")
                .then()
                .statusCode(409);
    }

    @Test
    void the_history_holds_each_intent_before_its_outcome() {
        String id = order(customer, TWO_MUGS).extract().path("id");

        Server.asUser(UUID.randomUUID(), "admin")
                .get("/api/v1/orders/" + id + "/history")
                .then()
                .body("items.step", equalTo(List.of("RESERVING", "RESERVING", "PAYING", "PAYING")))
                .body("items.phase", equalTo(List.of("INTENT", "OUTCOME", "INTENT", "OUTCOME")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"items\":[],ADDRESS,\"paymentToken\":\"t\"}",
                "{\"items\":[{\"sku\":\"MUG\",\"quantity\":0}],ADDRESS,\"paymentToken\":\"t\"}",
                "{\"items\":[{\"sku\":\"MUG\",\"quantity\":-1}],ADDRESS,\"paymentToken\":\"t\"}",
                "{\"items\":[{\"sku\":\"MUG\",\"quantity\":4294967297}],ADDRESS,\"paymentToken\":\"t\"}",
                "{\"items\":[{\"sku\":\"MUG\",\"quantity\":\"2\"}],ADDRESS,\"paymentToken\":\"t\"}",
                "{\"items\":[{\"sku\":\"MUG\",\"quantity\":2,\"price\":1}],ADDRESS,\"paymentToken\":\"t\"}",
                "{\"items\":[{\"sku\":\"MUG\",\"quantity\":2}],\"paymentToken\":\"t\"}",
                "{\"items\":[{\"sku\":\"MUG\",\"quantity\":2}],ADDRESS}",
                "{\"items\":[{\"sku\":\"MUG\",\"quantity\":2}],ADDRESS,\"paymentToken\":\"t\",\"total\":1}",
                "{\"items\":[{\"sku\":\"MU\\u0000G\",\"quantity\":2}],ADDRESS,\"paymentToken\":\"t\"}"
            })
    void bad_input_is_a_problem_and_places_nothing(String body) {
        order(customer, body.replace("ADDRESS", ADDRESS))
                .statusCode(400)
                .contentType("application/problem+json")
                .body(not(containsString("cloudretail.order")));

        Server.asUser(customer, "customer").get("/api/v1/orders").then().body("items", hasSize(0));
    }

    @Test
    void an_order_without_an_idempotency_key_is_refused() {
        Server.asUser(customer, "customer")
                .body(TWO_MUGS)
                .post("/api/v1/orders")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("Idempotency-Key"));
    }

    private static String problem(String code, String more) {
        return "{\"type\":\"https://cloudretail.example/problems/" + code + "\",\"title\":\"x\"" + more + "}";
    }
}
