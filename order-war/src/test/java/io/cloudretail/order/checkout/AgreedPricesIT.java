package io.cloudretail.order.checkout;

import static io.cloudretail.order.Surroundings.TWO_MUGS;
import static io.cloudretail.order.Surroundings.order;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.cloudretail.order.Surroundings;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Orders that an admin places for a customer, over HTTP. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AgreedPricesIT extends Ordering {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(
                        AgreedPricesIT.class,
                        "user/mp-rest/uri=http://localhost:" + System.getProperty("it.neighbour.port"))
                .addClass(Ordering.class);
    }

    @Test
    void an_admin_orders_for_a_customer_at_the_price_they_agreed_on() {
        asAdmin(forCustomer(customer, 250))
                .statusCode(201)
                .body("status", equalTo("CONFIRMED"))
                .body("items[0].unitPrice.amount", equalTo(250))
                .body("total.amount", equalTo(500));

        Server.asUser(customer, "customer").get("/api/v1/orders").then().body("items", hasSize(1));
    }

    @Test
    void an_agreed_price_holds_when_the_order_is_priced_later() {
        neighbours.answersAt("POST /internal/quotes", 500, "");
        String id =
                asAdmin(forCustomer(customer, 250)).statusCode(202).extract().path("id");

        Surroundings.sayYes(neighbours);

        await(customer, id, "CONFIRMED");
        Server.asUser(customer, "customer").get("/api/v1/orders/" + id).then().body("total.amount", equalTo(500));
    }

    @Test
    void nobody_but_an_admin_orders_for_others_or_at_agreed_prices() {
        order(customer, forCustomer(UUID.randomUUID(), 1))
                .statusCode(400)
                .body("errors.field", equalTo(List.of("customerId", "items[0].agreedPrice")));

        Server.asUser(customer, "customer").get("/api/v1/orders").then().body("items", hasSize(0));
    }

    @Test
    void an_admin_says_for_whom_and_only_for_somebody_there_is() {
        asAdmin(TWO_MUGS).statusCode(400).body("errors[0].field", equalTo("customerId"));
        neighbours.answersAt("GET /internal/users", 404, "");
        asAdmin(forCustomer(customer, 250)).statusCode(422).body("type", containsString("unknown-customer"));
        neighbours.answersAt("GET /internal/users", 500, "");
        asAdmin(forCustomer(customer, 250)).statusCode(503).header("Retry-After", equalTo("5"));

        Server.asUser(customer, "customer").get("/api/v1/orders").then().body("items", hasSize(0));
    }

    private static ValidatableResponse asAdmin(String body) {
        return Server.asUser(UUID.randomUUID(), "admin")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/api/v1/orders")
                .then();
    }

    private static String forCustomer(UUID customer, int pence) {
        return TWO_MUGS.replace("{\"items\"", "{\"customerId\":\"" + customer + "\",\"items\"")
                .replace(":2}", ":2,\"agreedPrice\":{\"amount\":" + pence + ",\"currency\":\"GBP\"}}");
    }
}
