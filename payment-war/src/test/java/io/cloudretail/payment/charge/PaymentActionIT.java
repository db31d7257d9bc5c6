package io.cloudretail.payment.charge;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.patience.Await;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a customer is asked before their payment is decided, and by whom it may be answered. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PaymentActionIT {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(PaymentActionIT.class);
    }

    private final UUID order = UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({"true, CAPTURED, ", "false, DECLINED, authentication_failed"})
    void a_card_that_asks_first_waits_for_its_customer_and_does_what_they_say(
            boolean says, String status, String reason) {
        charge("tok_confirm").statusCode(503).body("type", containsString("outcome-unknown"));
        action().statusCode(200).body("provider", equalTo("sandbox")).header("Cache-Control", "no-store");
        charge("tok_confirm").statusCode(503);

        confirm(says).statusCode(204);

        awaitStatus(status);
        charge("tok_confirm").statusCode(200).body("status", equalTo(status)).body("reason", equalTo(reason));
        action().statusCode(204).header("Cache-Control", "no-store");
        confirm(!says).statusCode(409).body("type", containsString("nothing-to-confirm"));
        standing().body("status", equalTo(status));
    }

    @Test
    void what_is_called_off_asks_nothing_any_more() {
        charge("tok_confirm").statusCode(503);

        Await.untilIs("CANCELLED", () -> Server.asService()
                .put("/internal/payments/" + order + "/cancellation")
                .then()
                .extract()
                .<Object>path("status"));

        action().statusCode(204);
        confirm(true).statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tok_visa", "tok_declined", "tok_lost_answer"})
    void a_payment_by_another_card_asks_nothing(String token) {
        charge(token);

        action().statusCode(204);
        confirm(true).statusCode(409);
    }

    @Test
    void it_is_there_for_the_customer_alone() {
        charge("tok_confirm").statusCode(503);
        String said = "{\"confirmed\":true}";
        Server.asUser(UUID.randomUUID(), "customer").get(path()).then().statusCode(404);
        Server.asUser(UUID.randomUUID(), "customer")
                .body(said)
                .put(path())
                .then()
                .statusCode(404);
        for (String role : List.of("vendor", "admin")) {
            Server.asUser(customer, role).get(path()).then().statusCode(403);
            Server.asUser(customer, role).body(said).put(path()).then().statusCode(403);
        }
        Server.asService().get(path()).then().statusCode(403);
        Server.asService().body(said).put(path()).then().statusCode(403);
        Server.asNobody().get(path()).then().statusCode(401);
        Server.asNobody().body(said).put(path()).then().statusCode(401);

        action().statusCode(200);
    }

    @Test
    void before_an_order_is_charged_there_is_none() {
        action().statusCode(404);
        confirm(true).statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"confirmed\":null}", "[]", ""})
    void what_is_neither_yes_nor_no_is_refused(String body) {
        charge("tok_confirm").statusCode(503);

        Server.asUser(customer, "customer").body(body).put(path()).then().statusCode(400);

        action().statusCode(200);
    }

    @Test
    void by_what_the_customer_confirms_is_told_to_nobody_else() {
        charge("tok_confirm").statusCode(503);
        String secret = action().statusCode(200).extract().path("clientSecret");

        charge("tok_confirm").body(not(containsString(secret)));
        standing().body(not(containsString(secret)));
        Server.asUser(UUID.randomUUID(), "admin")
                .get("/api/v1/payments?order=" + order)
                .then()
                .statusCode(200)
                .body("items[0].status", equalTo("PENDING"))
                .body(not(containsString(secret)));
        Server.asService()
                .get("/internal/users/" + customer + "/export")
                .then()
                .statusCode(200)
                .body("payments.orderId", equalTo(List.of(order.toString())))
                .body(not(containsString(secret)));
    }

    private ValidatableResponse charge(String token) {
        return Server.asService()
                .body("{\"amount\":{\"amount\":590,\"currency\":\"GBP\"},\"customerId\":\"" + customer
                        + "\",\"paymentToken\":\"" + token + "\"}")
                .put("/internal/payments/" + order)
                .then();
    }

    private ValidatableResponse action() {
        return Server.asUser(customer, "customer").get(path()).then();
    }

    private ValidatableResponse confirm(boolean confirmed) {
        return Server.asUser(customer, "customer")
                .body("{\"confirmed\":" + confirmed + "}")
                .put(path())
                .then();
    }

    private ValidatableResponse standing() {
        return Server.asService().get("/internal/payments/" + order).then().statusCode(200);
    }

    private void awaitStatus(String status) {
        Await.untilIs(status, () -> standing().extract().<Object>path("status"));
    }

    private String path() {
        return "/api/v1/payments/orders/" + order + "/action";
    }
}
