package io.cloudretail.system.drivers;

import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Somebody who runs the shop. */
public final class Admin {
    private static final String EMAIL = "admin@cloudretail.example";
    private static final String PASSWORD = "demo-admin-1";

    private Admin() {}

    public static RequestSpecification request() {
        return Gateway.request(Gateway.login(EMAIL, PASSWORD));
    }

    /** Makes a discount code on these terms and returns it. */
    public static String makesCode(Map<String, Object> terms) {
        String code = "T-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
        Map<String, Object> wish = new HashMap<>(terms);
        wish.put("code", code);
        request().body(wish).post("/api/v1/discount-codes").then().statusCode(201);
        return code;
    }

    /** Gives the product of this SKU, its only one, another price. */
    public static void reprices(String sku, long pence) {
        String product = request()
                .get("/api/v1/products/managed?q=" + sku)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        request()
                .header("If-Match", "*")
                .body(Map.of(
                        "prices", List.of(Map.of("sku", sku, "price", Map.of("amount", pence, "currency", "GBP")))))
                .patch("/api/v1/products/" + product)
                .then()
                .statusCode(200);
    }

    /** Puts so many SKUs on sale at 100 to 199 pence, of which there are so many units each. By hundreds: a product each. */
    public static List<String> sellMany(int skus, int units) {
        String prefix = "T-" + UUID.randomUUID().toString().substring(0, 13) + "-";
        List<String> all = new ArrayList<>();
        for (int from = 0; from < skus; from += 100) {
            List<Map<String, Object>> variants = new ArrayList<>();
            for (int i = from; i < Math.min(skus, from + 100); i++) {
                all.add(prefix + i);
                variants.add(Map.of(
                        "sku",
                        prefix + i,
                        "options",
                        Map.of("number", String.valueOf(i)),
                        "price",
                        Map.of("amount", 100 + i % 100, "currency", "GBP"),
                        "openingStock",
                        units));
            }
            request()
                    .body(Map.of(
                            "title",
                            "Assortment " + prefix + from,
                            "description",
                            "",
                            "category",
                            "Test",
                            "variants",
                            variants))
                    .post("/api/v1/products")
                    .then()
                    .statusCode(201);
        }
        for (int i = 99; i < skus; i += 100) {
            String last = all.get(i);
            Awaitility.await("stock of " + last)
                    .atMost(Duration.ofSeconds(30))
                    .until(() ->
                            Gateway.request().get("/api/v1/inventory/" + last).statusCode() == 200);
        }
        return all;
    }

    /** Puts something new on sale, of which there are so many units, and returns its SKU once its stock is known. */
    public static String sell(int units, long pence) {
        String sku = "T-" + UUID.randomUUID().toString().substring(0, 13);
        request()
                .body(Map.of(
                        "title",
                        "Test article " + sku,
                        "description",
                        "",
                        "category",
                        "Test",
                        "variants",
                        List.of(Map.of(
                                "sku",
                                sku,
                                "price",
                                Map.of("amount", pence, "currency", "GBP"),
                                "openingStock",
                                units))))
                .post("/api/v1/products")
                .then()
                .statusCode(201);
        Awaitility.await("stock of " + sku)
                .atMost(Duration.ofSeconds(30))
                .until(() -> Gateway.request().get("/api/v1/inventory/" + sku).statusCode() == 200);
        return sku;
    }

    public static void ship(PlacedOrder order, String carrier, String trackingNumber) {
        request()
                .body(Map.of("carrier", carrier, "trackingNumber", trackingNumber))
                .post("/api/v1/orders/" + order.id() + "/ship")
                .then()
                .statusCode(200);
    }

    public static void deliver(PlacedOrder order) {
        request()
                .body("")
                .post("/api/v1/orders/" + order.id() + "/deliver")
                .then()
                .statusCode(200);
    }

    /** The units of a return are here and can be sold again. */
    public static void receive(String returnId) {
        int status = request()
                .body(Map.of("restock", true))
                .post("/api/v1/returns/" + returnId + "/receive")
                .statusCode();
        if (status != 200 && status != 202) {
            throw new AssertionError("The return was not received: " + status);
        }
    }
}
