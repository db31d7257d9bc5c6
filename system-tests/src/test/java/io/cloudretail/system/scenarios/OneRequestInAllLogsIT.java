package io.cloudretail.system.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.system.drivers.Admin;
import io.cloudretail.system.drivers.Customer;
import io.cloudretail.system.security.wire.ServerLogs;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** What one request led to, told by the logs of all who had to do with it. */
@MicroShedTest
class OneRequestInAllLogsIT {
    private static final List<String> TOUCHED =
            List.of("order-war", "product-war", "inventory-war", "payment-war", "user-war");

    @Test
    void the_id_of_a_purchase_finds_it_in_the_log_of_every_service_and_of_those_who_heard_of_it() {
        String sku = Admin.sell(10, 250);
        String id = "purchase-" + UUID.randomUUID();

        String order = Customer.newcomer()
                .request()
                .header("X-Request-Id", id)
                .header("Idempotency-Key", id)
                .body(Customer.orderOf(sku, 1, "tok_visa"))
                .post("/api/v1/orders")
                .then()
                .statusCode(201)
                .header("X-Request-Id", id)
                .extract()
                .path("id");

        Awaitility.await("lines of " + id).atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(ServerLogs.accessLinesWith("\"" + id + "\"")).hasSize(1);
            for (String server : TOUCHED) {
                assertThat(lines(server, id)).as(server).isNotEmpty();
            }
            assertThat(messages("inventory-war", id)).anyMatch(line -> line.startsWith("PUT /internal/reservations/"));
            assertThat(messages("inventory-war", id)).contains("Taken in: order.confirmed of " + order);
            assertThat(messages("user-war", id)).contains("Taken in: order.confirmed of " + order);
        });
        assertThat(lines("order-war", id)).allSatisfy(line -> assertThat(line.getString("ext_traceId"))
                .matches("[0-9a-f]{32}")
                .isEqualTo(lines("payment-war", id).get(0).getString("ext_traceId")));
    }

    private static List<String> messages(String server, String id) {
        return lines(server, id).stream().map(line -> line.getString("message")).toList();
    }

    private static List<JsonObject> lines(String server, String id) {
        return ServerLogs.linesOf(server, "\"ext_requestId\":\"" + id + "\"").stream()
                .map(line -> Json.createReader(new StringReader(line)).readObject())
                .toList();
    }
}
