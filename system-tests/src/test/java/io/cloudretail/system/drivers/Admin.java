package io.cloudretail.system.drivers;

import io.cloudretail.system.security.token.Token;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Those who run the shop: each request is by somebody else, so that no limit on one person counts them together. */
public final class Admin {
    private Admin() {}

    public static RequestSpecification request() {
        return Gateway.request(Token.of(UUID.randomUUID().toString(), "admin").signed());
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
            Shelves.awaitStock(all.get(i));
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
        Shelves.awaitStock(sku);
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
        receive(returnId, true);
    }

    /** @param restock whether the units can be sold again */
    public static void receive(String returnId, boolean restock) {
        int status = tryToReceive(returnId, restock).statusCode();
        if (status != 200 && status != 202) {
            throw new AssertionError("The return was not received: " + status);
        }
    }

    /** The bare answer, for returns that may be closed. */
    public static Response tryToReceive(String returnId, boolean restock) {
        return request().body(Map.of("restock", restock)).post("/api/v1/returns/" + returnId + "/receive");
    }

    /** What came back, or should have, is not taken. */
    public static Response refuse(String returnId) {
        return request().body("").post("/api/v1/returns/" + returnId + "/refuse");
    }

    /** From their next login on. */
    static void letsSell(Customer person) {
        request()
                .body(Map.of("roles", List.of("customer", "vendor")))
                .put("/api/v1/users/" + person.id() + "/roles")
                .then()
                .statusCode(200);
    }

    /** Orders for a customer at the price that was agreed with them; the bare answer. */
    public static Response tryToOrderFor(String customerId, String sku, int quantity, long agreedPence) {
        Map<String, Object> order = new HashMap<>(Customer.orderOf(sku, quantity, "tok_visa"));
        order.put("customerId", customerId);
        order.put("items", List.of(Map.of("sku", sku, "quantity", quantity, "agreedPrice", Goods.price(agreedPence))));
        return request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(order)
                .post("/api/v1/orders");
    }

    public static PlacedOrder orderFor(Customer customer, String sku, int quantity, long agreedPence) {
        return PlacedOrder.of(tryToOrderFor(customer.id(), sku, quantity, agreedPence));
    }

    /** What happened to an order and who did it, oldest first. */
    public static JsonPath history(PlacedOrder order) {
        return request()
                .get("/api/v1/orders/" + order.id() + "/history")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Ids of the orders that fit, newest first. */
    public static List<String> finds(Map<String, ?> filters) {
        return request()
                .queryParams(filters)
                .get("/api/v1/orders")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    /** What a country takes of a sale, in basis points. */
    public static void taxes(String country, boolean included, int standard) {
        request()
                .header("If-Match", "*")
                .body(Map.of("included", included, "rates", Map.of("STANDARD", standard)))
                .put("/api/v1/tax-rates/" + country)
                .then()
                .statusCode(200);
    }
}
