package io.cloudretail.order.returns;

import static io.cloudretail.order.Surroundings.ADDRESS;
import static io.cloudretail.order.Surroundings.order;
import static io.cloudretail.order.Surroundings.shipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.cloudretail.order.Surroundings;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The money for what came back, over HTTP: given once, whoever is away. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ReturnRefundsIT extends Returning {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(
                        ReturnRefundsIT.class,
                        "user/mp-rest/uri=http://localhost:" + System.getProperty("it.neighbour.port"))
                .addClass(Returning.class);
    }

    @Test
    void a_return_is_asked_for_received_and_refunded() {
        String order = shipped(customer);

        String id = ask(order, ONE_MUG)
                .statusCode(201)
                .body("status", equalTo("REQUESTED"))
                .body("orderId", equalTo(order))
                .body("refund.amount", equalTo(295))
                .body("items", hasSize(1))
                .body("items[0].quantity", equalTo(1))
                .body("reason", equalTo("Too blue"))
                .body("restock", nullValue())
                .extract()
                .path("id");
        // nothing but this refund is answered
        neighbours
                .answers(503, "")
                .answersAt("PUT /internal/payments/" + order + "/refunds/" + id, 200, "{\"status\":\"CAPTURED\"}");
        receive(id, true)
                .statusCode(200)
                .body("status", equalTo("REFUNDED"))
                .body("restock", equalTo(true))
                .body("receivedAt", notNullValue())
                .body("endedAt", notNullValue());

        list(order).body("items.status", equalTo(List.of("REFUNDED")));
        history(order)
                .body("entries.what", hasItems("RETURN_REQUESTED", "RETURN_RECEIVED", "RETURN_REFUNDED"))
                .body("entries.by[3]", equalTo("customer"))
                .body("entries.detail", hasItem(id));
        refundedOnce(order);
    }

    @Test
    void receiving_again_is_the_same_and_receiving_otherwise_is_refused() {
        String order = shipped(customer);
        String id = ask(order, ONE_MUG).extract().path("id");
        receive(id, false).statusCode(200);

        receive(id, false).statusCode(200).body("status", equalTo("REFUNDED"));
        receive(id, true).statusCode(409).body("type", containsString("return-closed"));
        refuse(id).statusCode(409).body("type", containsString("return-closed"));
        refundedOnce(order);
    }

    @Test
    void of_many_who_receive_a_return_at_once_one_gives_the_money_back() throws Exception {
        String order = shipped(customer);
        String id = ask(order, ONE_MUG).extract().path("id");
        var threads = Executors.newFixedThreadPool(6);
        try {
            Callable<Integer> receive = () -> receive(id, true).extract().statusCode();
            for (var answer : threads.invokeAll(List.of(receive, receive, receive, receive, receive, receive))) {
                assertThat(answer.get()).isIn(200, 202);
            }
        } finally {
            threads.shutdown();
        }

        receive(id, true).statusCode(200);
        refundedOnce(order);
    }

    @Test
    void lines_at_agreed_prices_bring_back_what_each_cost() {
        String line = "{\"sku\":\"MUG\",\"quantity\":2,\"agreedPrice\":{\"amount\":%d,\"currency\":\"GBP\"}}";
        String wish = "{\"customerId\":\"" + customer + "\",\"items\":[" + line.formatted(100) + ","
                + line.formatted(30) + "]," + ADDRESS + ",\"paymentToken\":\"tok_visa\"}";
        String order = Server.asUser(admin, "admin")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(wish)
                .post("/api/v1/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Surroundings.ship(order, "Royal Mail", "RM1").statusCode(200);

        ask(order, ONE_MUG.replace(":1}", ":3}"))
                .statusCode(201)
                .body("items.quantity", equalTo(List.of(2, 1)))
                .body("refund.amount", equalTo(230));
        ask(order, ONE_MUG).statusCode(201).body("refund.amount", equalTo(30));
        ask(order, ONE_MUG).statusCode(409);
    }

    @Test
    void while_the_payment_service_is_away_the_refund_waits_and_then_is_made_by_itself() {
        String order = shipped(customer);
        String id = ask(order, ONE_MUG).extract().path("id");
        neighbours.answersAt("/refunds/", 503, "");

        receive(id, true).statusCode(202).body("status", equalTo("RECEIVED"));
        receive(id, true).statusCode(202);
        history(order).body("items.phase", hasItem("RETRY")).body("entries.what", not(hasItem("RETURN_REFUNDED")));
        Surroundings.sayYes(neighbours);

        awaitRefund(order);
    }

    @Test
    void a_refund_that_is_refused_is_not_taken_for_done() {
        String order = shipped(customer);
        String id = ask(order, ONE_MUG).extract().path("id");
        neighbours.answersAt(
                "/refunds/",
                409,
                "{\"type\":\"https://cloudretail.example/problems/more-than-captured\",\"status\":409}");

        receive(id, true).statusCode(202).body("status", equalTo("RECEIVED"));
        history(order)
                .body("items.findAll { it.phase == 'RETRY' }.detail", hasItem(containsString("more-than-captured")));
        Surroundings.sayYes(neighbours);

        awaitRefund(order);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"restock\":null}", "{\"restock\":\"yes\"}", "{\"restock\":true,\"refund\":1}", "["})
    void a_receipt_that_is_none_is_refused_and_changes_nothing(String body) {
        String order = shipped(customer);
        String id = ask(order, ONE_MUG).extract().path("id");

        Server.asUser(admin, "admin")
                .body(body)
                .post("/api/v1/returns/" + id + "/receive")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        list(order).body("items.status", equalTo(List.of("REQUESTED")));
    }

    private void refundedOnce(String order) {
        history(order).body("items.findAll { it.step == 'REFUND' }.phase", equalTo(List.of("INTENT", "OUTCOME")));
    }

    private void awaitRefund(String order) {
        Awaitility.await("the refund is made").atMost(Duration.ofSeconds(40)).untilAsserted(() -> list(order)
                .body("items.status", equalTo(List.of("REFUNDED"))));
        history(order).body("entries.what", hasItem("RETURN_REFUNDED"));
    }
}
