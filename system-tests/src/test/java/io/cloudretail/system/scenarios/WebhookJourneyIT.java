package io.cloudretail.system.scenarios;

import static io.cloudretail.system.assertions.ShopAssertions.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import io.cloudretail.system.drivers.Admin;
import io.cloudretail.system.drivers.Customer;
import io.cloudretail.system.drivers.Erp;
import io.cloudretail.system.drivers.PlacedOrder;
import io.cloudretail.system.drivers.Vendor;
import io.cloudretail.system.stack.SideBySide;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What a vendor's own program learns of a sale, from the purchase to the empty shelf. */
@SideBySide
class WebhookJourneyIT {
    @Test
    void a_vendors_program_is_told_of_their_sale_and_of_their_stock_and_of_nobody_elses() {
        Vendor vendor = Vendor.newcomer();
        Vendor other = Vendor.newcomer();
        String mug = vendor.sells("Mug", 250, 6);
        String jug = other.sells("Jug", 900, 10);
        Customer customer = Customer.newcomer();
        try (Erp erp = new Erp()) {
            Response made = vendor.request()
                    .body(Map.of(
                            "url",
                            erp.url(),
                            "scope",
                            "OWN",
                            "eventTypes",
                            List.of("order.confirmed", "order.shipped", "inventory.low_stock")))
                    .post("/api/v1/webhooks");
            made.then().statusCode(201);
            erp.trusts(made.path("secret"));
            String hook = "/api/v1/webhooks/" + made.path("webhook.id");

            customer.order(jug, 1, "tok_visa");
            PlacedOrder both =
                    customer.orderItems(List.of(Map.of("sku", mug, "quantity", 2), Map.of("sku", jug, "quantity", 1)));
            Admin.ship(both, "Royal Mail", "RM1");

            JsonPath sold = erp.awaits("order.confirmed", both.id());
            assertThat(sold.getList("data.items.sku")).containsExactly(mug);
            assertThat(sold.getInt("data.items[0].unitPrice.amount")).isEqualTo(250);
            assertThat(sold.prettify()).doesNotContain(customer.id(), jug);
            erp.awaits("order.shipped", both.id());
            assertThat(erp.awaits("inventory.low_stock", mug).getInt("data.available"))
                    .isEqualTo(4);
            assertThat(erp.types())
                    .containsExactlyInAnyOrder("order.confirmed", "order.shipped", "inventory.low_stock");

            Awaitility.await("the log").atMost(Duration.ofSeconds(20)).untilAsserted(() -> vendor.request()
                    .get(hook + "/deliveries?state=DELIVERED")
                    .then()
                    .body("items.size()", is(3))
                    .body("items.answerStatus", everyItem(is(204))));
            assertThatProblem(other.request().get(hook + "/deliveries")).hasStatus(404);
            assertThatProblem(customer.request().get("/api/v1/webhooks")).hasStatus(403);
        }
    }
}
