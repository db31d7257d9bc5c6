package io.cloudretail.order.history;

import static io.cloudretail.order.Surroundings.TWO_MUGS;
import static io.cloudretail.order.Surroundings.order;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.cloudretail.order.Surroundings;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.neighbour.Neighbour;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The filters of what a vendor sold, and what was never sold. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SoldLinesIT {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(SoldLinesIT.class);
    }

    private final UUID customer = UUID.randomUUID();
    private final UUID vendor = UUID.randomUUID();
    private Neighbour neighbours;

    @BeforeEach
    void open() {
        neighbours = Surroundings.thatSayYes();
        String line = "{\"sku\":\"%s\",\"title\":\"x\",\"price\":{\"amount\":295,\"currency\":\"GBP\"},\"vendorId\":\""
                + vendor + "\"}";
        neighbours.answersAt(
                "POST /internal/quotes",
                200,
                "{\"items\":[" + line.formatted("MUG") + "," + line.formatted("JUG") + "]}");
    }

    @AfterEach
    void close() {
        neighbours.close();
    }

    @Test
    void what_was_cancelled_is_listed_if_it_was_paid_for_before() {
        String paid = order(customer, TWO_MUGS).statusCode(201).extract().path("id");
        cancel(paid);
        neighbours.answersAt("PUT /internal/payments", 503, "");
        String unpaid = order(customer, TWO_MUGS).statusCode(202).extract().path("id");
        neighbours.answersAt("PUT /internal/payments", 200, "{\"status\":\"CANCELLED\"}");
        cancel(unpaid);

        sold("").body("items.orderId", equalTo(List.of(paid))).body("items.status", equalTo(List.of("CANCELLED")));
        sold("?status=CANCELLED").body("items.orderId", equalTo(List.of(paid)));
    }

    @Test
    void lines_are_found_by_sku_and_time() {
        Instant before = Instant.now();
        String mugs = order(customer, TWO_MUGS).statusCode(201).extract().path("id");
        String jugs = order(customer, TWO_MUGS.replace("MUG", "JUG"))
                .statusCode(201)
                .extract()
                .path("id");

        sold("?sku=MUG").body("items.orderId", equalTo(List.of(mugs)));
        sold("?sku=JUG&status=CONFIRMED").body("items.orderId", equalTo(List.of(jugs)));
        sold("?sku=NONE").body("items", hasSize(0)).body("nextCursor", equalTo(null));
        sold("?from=" + before).body("items.orderId", equalTo(List.of(jugs, mugs)));
        sold("?to=" + before).body("items", hasSize(0));
        sold("?from=2020-01-01&to=9998-12-31").body("items", hasSize(2));
    }

    @Test
    void lines_of_nobody_are_no_fault_and_what_was_not_paid_for_is_not_asked_for() {
        neighbours.answersAt("POST /internal/quotes", 500, "");
        String unpriced = order(customer, TWO_MUGS).statusCode(202).extract().path("id");
        cancel(unpriced);

        Server.asUser(UUID.randomUUID(), "admin")
                .get("/api/v1/orders/lines?limit=100&vendor=00000000-0000-0000-0000-000000000000")
                .then()
                .statusCode(200)
                .body("items.findAll { it.orderId == '" + unpriced + "' }", hasSize(0));
        for (String bad :
                List.of("?status=PENDING", "?status=REJECTED", "?from=x", "?to=2026-13-01", "?sku=", "?sku=%00")) {
            Server.asUser(vendor, "vendor")
                    .urlEncodingEnabled(false)
                    .get("/api/v1/orders/lines" + bad)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    private void cancel(String id) {
        Server.asUser(customer, "customer").post("/api/v1/orders/" + id + "/cancel");
        Awaitility.await("cancelled").atMost(Duration.ofSeconds(40)).untilAsserted(() -> Server.asUser(
                        customer, "customer")
                .get("/api/v1/orders/" + id)
                .then()
                .body("status", equalTo("CANCELLED")));
    }

    private ValidatableResponse sold(String query) {
        return Server.asUser(vendor, "vendor")
                .get("/api/v1/orders/lines" + query)
                .then()
                .statusCode(200);
    }
}
