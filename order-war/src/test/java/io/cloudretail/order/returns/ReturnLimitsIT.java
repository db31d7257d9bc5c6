package io.cloudretail.order.returns;

import static io.cloudretail.order.Surroundings.TWO_MUGS;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.cloudretail.order.Surroundings;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.neighbour.Neighbour;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How many returns of one order may be on their way at once. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ReturnLimitsIT {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(ReturnLimitsIT.class);
    }

    private final UUID customer = UUID.randomUUID();
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
    void so_many_returns_of_an_order_are_on_their_way_at_once_and_another_when_one_has_arrived() {
        String order = Surroundings.shipped(customer, TWO_MUGS.replace("\"quantity\":2", "\"quantity\":30"));
        String first = ask(order).statusCode(201).extract().path("id");
        for (int i = 1; i < 20; i++) {
            ask(order).statusCode(201).body("refund.amount", equalTo(295));
        }

        ask(order).statusCode(409).body("type", containsString("too-many-returns"));
        Server.asUser(UUID.randomUUID(), "admin")
                .body("{\"restock\":true}")
                .post("/api/v1/returns/" + first + "/receive")
                .then()
                .statusCode(200);

        ask(order).statusCode(201);
    }

    private ValidatableResponse ask(String order) {
        return Server.asUser(customer, "customer")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"items\":[{\"sku\":\"MUG\",\"quantity\":1}],\"reason\":\"Too blue\"}")
                .post("/api/v1/orders/" + order + "/returns")
                .then();
    }
}
