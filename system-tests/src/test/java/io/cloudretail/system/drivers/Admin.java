package io.cloudretail.system.drivers;

import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
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
