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
}
