package io.cloudretail.system.scenarios;

import static io.cloudretail.system.assertions.ShopAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.system.drivers.Admin;
import io.cloudretail.system.drivers.Customer;
import io.cloudretail.system.drivers.Gateway;
import io.cloudretail.system.drivers.PlacedOrder;
import io.cloudretail.system.security.token.Token;
import io.cloudretail.system.stack.SideBySide;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What an admin does, in whichever service, stands in the audit log. Each test has an admin of its own. */
@SideBySide
class AuditIT {
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=");

    private final String admin = UUID.randomUUID().toString();

    @Test
    void changes_of_products_by_an_admin() {
        String sku = newSku();
        String product = create(as(admin, "admin"), sku);
        String path = "/api/v1/products/" + product;

        admin().header("If-Match", "*")
                .body(Map.of("prices", List.of(Map.of("sku", sku, "price", Map.of("amount", 300, "currency", "GBP")))))
                .patch(path)
                .then()
                .statusCode(200);
        admin().contentType("image/png")
                .body(PIXEL)
                .post(path + "/images")
                .then()
                .statusCode(201);
        admin().delete(path).then().statusCode(204);

        awaitEntries(
                "product product-created " + product,
                "product product-updated " + product,
                "product product-price-changed " + product,
                "product pictures-changed " + product,
                "product product-retired " + product);
    }

    @Test
    void changes_of_categories_and_imports_by_an_admin() {
        String shelf = "Test > Shelf " + UUID.randomUUID();

        admin().body(Map.of("path", shelf)).post("/api/v1/categories").then().statusCode(201);
        admin().header("If-Match", "*")
                .queryParam("path", shelf)
                .body(Map.of("position", 3))
                .patch("/api/v1/categories")
                .then()
                .statusCode(200);
        admin().queryParam("path", shelf).delete("/api/v1/categories").then().statusCode(204);
        String file = admin().contentType("text/csv")
                .body("sku,title,price\n".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/products/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");

        awaitEntries(
                "product category-added " + shelf,
                "product category-changed " + shelf,
                "product category-removed " + shelf,
                "product import-started " + file);
    }

    @Test
    void stock_booked_by_an_admin_once_for_each_booking() {
        String sku = Admin.sell(10, 250);
        String movements = "/api/v1/inventory/" + sku + "/movements";
        Map<String, Object> broken = Map.of("type", "correction", "quantity", -1, "reason", "Broken");

        for (int repeat = 0; repeat < 2; repeat++) {
            admin().header("Idempotency-Key", "broken-" + admin)
                    .body(broken)
                    .post(movements)
                    .then()
                    .statusCode(201);
        }
        admin().header("Idempotency-Key", "file-" + admin)
                .contentType("text/csv")
                .body(("sku,type,quantity,reason\n" + sku + ",receipt,5,\n" + sku + ",receipt,1,\nnone,receipt,1,\n")
                        .getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/inventory/movements")
                .then()
                .statusCode(200);
        admin().header("If-Match", "*")
                .body(Map.of("threshold", 3))
                .put("/api/v1/inventory/" + sku + "/threshold")
                .then()
                .statusCode(200);

        awaitEntries(
                "inventory stock-booked " + sku, "inventory stock-booked " + sku, "inventory threshold-set " + sku);
    }

    @Test
    void what_an_admin_does_with_orders_and_their_returns() {
        Customer customer = Customer.newcomer();
        String sku = Admin.sell(10, 250);
        PlacedOrder unwanted = customer.order(sku, 1, "tok_visa");
        Map<String, Object> wish = new HashMap<>(Customer.orderOf(sku, 3, "tok_visa"));
        wish.put("customerId", customer.id());
        String placed = admin().header("Idempotency-Key", admin)
                .body(wish)
                .post("/api/v1/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        PlacedOrder order = customer.look(new PlacedOrder(201, placed, "CONFIRMED", null, 0));
        assertThat(order).isConfirmed();
        String orders = "/api/v1/orders/";

        admin().body("").post(orders + unwanted.id() + "/cancel");
        admin().body(Map.of("carrier", "Royal Mail", "trackingNumber", "RM1"))
                .post(orders + order.id() + "/ship")
                .then()
                .statusCode(200);
        admin().body("").post(orders + order.id() + "/deliver").then().statusCode(200);
        String refused = customer.giveBack(order, sku, 1);
        admin().body("").post("/api/v1/returns/" + refused + "/refuse").then().statusCode(200);
        String received = admin().header("Idempotency-Key", admin)
                .body(Map.of("items", List.of(Map.of("sku", sku, "quantity", 1)), "reason", "They wrote to us"))
                .post(orders + order.id() + "/returns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        admin().body(Map.of("restock", false)).post("/api/v1/returns/" + received + "/receive");

        awaitEntries(
                "order cancellation-requested " + unwanted.id(),
                "order order-placed " + order.id(),
                "order order-shipped " + order.id(),
                "order order-delivered " + order.id(),
                "order return-refused " + order.id(),
                "order return-requested " + order.id(),
                "order return-received " + order.id());
    }

    @Test
    void discount_codes_and_taxes_set_by_an_admin() {
        String code = "A-" + admin.substring(0, 13).toUpperCase(Locale.ROOT);
        String path = "/api/v1/discount-codes";

        admin().body(Map.of("code", code, "kind", "FREE_SHIPPING"))
                .post(path)
                .then()
                .statusCode(201);
        admin().header("If-Match", "*")
                .body(Map.of("active", false))
                .patch(path + "/" + code)
                .then()
                .statusCode(200);
        admin().delete(path + "/" + code).then().statusCode(204);
        for (RequestSpecification who : List.of(as(UUID.randomUUID().toString(), "admin"), admin())) {
            who.header("If-Match", "*")
                    .body(Map.of("included", true, "rates", Map.of("STANDARD", 0)))
                    .put("/api/v1/tax-rates/AQ")
                    .then()
                    .statusCode(200);
            who.header("If-Match", "*")
                    .body(Map.of("rates", List.of(Map.of("cost", Map.of("amount", 990, "currency", "GBP")))))
                    .put("/api/v1/shipping-methods/standard/rates/AQ")
                    .then()
                    .statusCode(200);
        }

        awaitEntries(
                "order discount-code-added " + code,
                "order discount-code-changed " + code,
                "order discount-code-removed " + code,
                "order tax-rates-changed AQ",
                "order shipping-rates-changed standard AQ");
    }

    @Test
    void reviews_published_and_rejected_by_an_admin() {
        Customer buyer = Customer.newcomer();
        String sku = newSku();
        String product = create(Admin.request(), sku);
        awaitStock(sku);
        assertThat(buyer.order(sku, 1, "tok_visa")).isConfirmed();
        String reviews = "/api/v1/products/" + product + "/reviews";
        Awaitility.await("the purchase is known")
                .atMost(Duration.ofSeconds(30))
                .until(() -> buyer.request()
                                .body(Map.of("rating", 4, "text", "Holds tea"))
                                .put(reviews + "/mine")
                                .statusCode()
                        < 300);
        String review = Gateway.request().get(reviews).path("items[0].id");

        for (String status : List.of("REJECTED", "PUBLISHED")) {
            admin().body(Map.of("status", status))
                    .put("/api/v1/products/reviews/" + review + "/status")
                    .then()
                    .statusCode(200);
        }

        awaitEntries("product review-rejected " + review, "product review-published " + review);
    }

    @Test
    void what_is_refused_and_what_others_do_with_what_is_theirs_is_no_admins_act() {
        String vendor = UUID.randomUUID().toString();
        create(as(vendor, "vendor"), newSku());
        admin().delete("/api/v1/discount-codes/NONE-" + admin.substring(0, 13))
                .then()
                .statusCode(404);
        admin().delete("/api/v1/products/" + UUID.randomUUID()).then().statusCode(404);
        admin().body(Map.of("carrier", "Royal Mail", "trackingNumber", "RM1"))
                .post("/api/v1/orders/" + UUID.randomUUID() + "/ship")
                .then()
                .statusCode(404);

        String shelf = "Test > Shelf " + UUID.randomUUID();
        admin().body(Map.of("path", shelf)).post("/api/v1/categories").then().statusCode(201);

        awaitEntries("product category-added " + shelf);
        assertThat(entries(vendor)).isEmpty();
    }

    private RequestSpecification admin() {
        return as(admin, "admin");
    }

    private static RequestSpecification as(String who, String role) {
        return Gateway.request(Token.of(who, role).signed());
    }

    /** These and no others, in whatever order they came. */
    private void awaitEntries(String... entries) {
        Awaitility.await("the audit log has all that was done")
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(entries(admin)).contains(entries));
        assertThat(entries(admin)).containsExactlyInAnyOrder(entries);
    }

    private static List<String> entries(String actor) {
        // By somebody new each time, whom no limit on requests knows
        List<Map<String, String>> items = as(UUID.randomUUID().toString(), "admin")
                .get("/api/v1/audit?limit=100&actorId=" + actor)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        List<String> entries = new ArrayList<>();
        items.forEach(item -> entries.add(item.get("service") + " " + item.get("action") + " " + item.get("subject")));
        return entries;
    }

    private static String create(RequestSpecification who, String sku) {
        return who.body(Map.of(
                        "title",
                        "Audited article " + sku,
                        "description",
                        "",
                        "category",
                        "Test",
                        "variants",
                        List.of(Map.of(
                                "sku", sku, "price", Map.of("amount", 250, "currency", "GBP"), "openingStock", 10))))
                .post("/api/v1/products")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void awaitStock(String sku) {
        Awaitility.await("stock of " + sku)
                .atMost(Duration.ofSeconds(30))
                .until(() -> Gateway.request().get("/api/v1/inventory/" + sku).statusCode() == 200);
    }

    private static String newSku() {
        return "T-" + UUID.randomUUID().toString().substring(0, 13);
    }
}
