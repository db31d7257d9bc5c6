package io.cloudretail.system.scenarios;

import static io.cloudretail.system.assertions.ShopAssertions.assertThat;
import static io.cloudretail.system.assertions.ShopAssertions.assertThatProblem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.cloudretail.system.drivers.Admin;
import io.cloudretail.system.drivers.Customer;
import io.cloudretail.system.drivers.Gateway;
import io.cloudretail.system.stack.SideBySide;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What customers say of products, and who may say it. */
@SideBySide
class ReviewsIT {
    @Test
    void only_who_bought_a_product_may_review_it_and_everyone_reads_it() {
        String sku = "T-" + UUID.randomUUID().toString().substring(0, 13);
        String product = Admin.request()
                .body(Map.of(
                        "title",
                        "Reviewed article " + sku,
                        "description",
                        "",
                        "category",
                        "Test",
                        "variants",
                        java.util.List.of(Map.of(
                                "sku", sku, "price", Map.of("amount", 250, "currency", "GBP"), "openingStock", 10))))
                .post("/api/v1/products")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Awaitility.await("stock")
                .atMost(Duration.ofSeconds(30))
                .until(() -> Gateway.request().get("/api/v1/inventory/" + sku).statusCode() == 200);
        String reviews = "/api/v1/products/" + product + "/reviews";
        Customer buyer = Customer.newcomer();
        Customer declined = Customer.newcomer();

        assertThatProblem(write(buyer, reviews, 5, "I did not buy it"))
                .hasStatus(403)
                .hasCode("not-bought");
        assertThat(declined.order(sku, 1, "tok_declined")).isRejectedAs("payment_declined");
        assertThat(buyer.order(sku, 1, "tok_visa")).isConfirmed();

        Awaitility.await("the purchase is known")
                .atMost(Duration.ofSeconds(30))
                .until(() -> write(buyer, reviews, 4, "<b>Holds</b> tea").statusCode() < 300);
        assertThatProblem(write(declined, reviews, 1, "I wanted it"))
                .hasStatus(403)
                .hasCode("not-bought");
        write(buyer, reviews, 2, "<b>Held</b> tea").then().statusCode(200);
        Gateway.request()
                .get(reviews)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].text", equalTo("<b>Held</b> tea"))
                .body("items[0].author", equalTo("A customer"))
                .body("summary.rating", equalTo(2.0f))
                .body("summary.count", equalTo(1));
        Gateway.request()
                .get("/api/v1/products/" + product)
                .then()
                .body("rating", equalTo(2.0f))
                .body("ratingCount", equalTo(1));

        String id = Gateway.request().get(reviews).path("items[0].id");
        assertThatProblem(buyer.request()
                        .body(Map.of("status", "PUBLISHED"))
                        .put("/api/v1/products/reviews/" + id + "/status"))
                .hasStatus(403);
        Admin.request()
                .body(Map.of("status", "REJECTED", "reason", "Not about the product"))
                .put("/api/v1/products/reviews/" + id + "/status")
                .then()
                .statusCode(200);
        Gateway.request().get(reviews).then().body("items", hasSize(0)).body("summary.count", equalTo(0));
        Admin.request()
                .get("/api/v1/products/reviews?status=REJECTED&limit=100")
                .then()
                .body("items.id", hasItem(id));
    }

    private static Response write(Customer customer, String reviews, int rating, String text) {
        return customer.request().body(Map.of("rating", rating, "text", text)).put(reviews + "/mine");
    }
}
