package io.cloudretail.payment.methods;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What anyone is told of how to pay, with the sandbox behind it; over HTTP. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PaymentMethodsIT {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(PaymentMethodsIT.class);
    }

    @Test
    void anyone_is_told_the_sandbox_and_its_test_cards() {
        Server.asNobody()
                .get("/api/v1/payment-methods")
                .then()
                .statusCode(200)
                .body("items.provider", equalTo(List.of("sandbox")))
                .body("items[0].publishableKey", nullValue())
                .body("items[0].testCards[0].token", equalTo("tok_visa"))
                .body("items[0].testCards[0].outcome", equalTo("paid"))
                .body("items[0].testCards.token", hasItems("tok_declined", "tok_slow", "tok_lost_answer"));
    }

    @Test
    void every_test_card_does_at_once_what_is_said_of_it_or_later() {
        List<String> cards = Server.asNobody()
                .get("/api/v1/payment-methods")
                .then()
                .extract()
                .path("items[0].testCards.token");
        List<String> outcomes = Server.asNobody()
                .get("/api/v1/payment-methods")
                .then()
                .extract()
                .path("items[0].testCards.outcome");
        for (int i = 0; i < cards.size(); i++) {
            if (List.of("paid-late", "paid-if-confirmed").contains(outcomes.get(i))) {
                charge(cards.get(i)).statusCode(503);
            } else {
                charge(cards.get(i))
                        .statusCode(200)
                        .body("status", equalTo(outcomes.get(i).equals("declined") ? "DECLINED" : "CAPTURED"));
            }
        }
    }

    private static io.restassured.response.ValidatableResponse charge(String token) {
        return Server.asService()
                .body("{\"customerId\":\"" + UUID.randomUUID()
                        + "\",\"amount\":{\"amount\":590,\"currency\":\"GBP\"},\"paymentToken\":\"" + token + "\"}")
                .put("/internal/payments/" + UUID.randomUUID())
                .then();
    }
}
