package io.cloudretail.inventory;

import io.cloudretail.testkit.container.Server;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;

/** A vendor with SKUs, for tests that run as a client with {@link EventsDoorResource} in the WAR. */
public final class Seller {
    private final UUID id = UUID.randomUUID();

    public UUID id() {
        return id;
    }

    /** The SKU of something new, of which there are so many units. */
    public String sells(int units) {
        String sku = "S-" + UUID.randomUUID();
        UUID product = UUID.randomUUID();
        happens(
                "product.created",
                product,
                EventMessage.created(product, id, sku, units).getPayload());
        return sku;
    }

    public static void happens(String type, UUID subject, String data) {
        Server.asNobody()
                .body(data)
                .post("/test-events?type=" + type + "&subject=" + subject)
                .then()
                .statusCode(204);
    }

    /** What has been told of a SKU: type and data. */
    public static List<String> told(String sku) {
        return Server.asNobody()
                .get("/test-events/" + sku)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("$");
    }

    public ValidatableResponse books(String sku, String type, int quantity) {
        return books(UUID.randomUUID().toString(), sku, movement(type, quantity));
    }

    public ValidatableResponse books(String key, String sku, String movement) {
        return Server.asUser(id, "vendor")
                .header("Idempotency-Key", key)
                .body(movement)
                .post("/api/v1/inventory/" + sku + "/movements")
                .then();
    }

    public ValidatableResponse booksFile(String key, String csv) {
        return Server.asUser(id, "vendor")
                .header("Idempotency-Key", key)
                .contentType("text/csv; charset=UTF-8")
                .body(csv)
                .post("/api/v1/inventory/movements")
                .then();
    }

    public ValidatableResponse looksAt(String path) {
        return Server.asUser(id, "vendor").get("/api/v1/inventory" + path).then();
    }

    public ValidatableResponse setsThreshold(String sku, String threshold) {
        return setsThreshold(sku, threshold, "*");
    }

    /** @param read the ETag with which the stock was read */
    public ValidatableResponse setsThreshold(String sku, String threshold, String read) {
        return Server.asUser(id, "vendor")
                .header("If-Match", read)
                .body("{\"threshold\":" + threshold + "}")
                .put("/api/v1/inventory/" + sku + "/threshold")
                .then();
    }

    public static ValidatableResponse orders(UUID order, String sku, int units) {
        return Server.asService()
                .body("{\"lines\":[{\"sku\":\"" + sku + "\",\"quantity\":" + units + "}]}")
                .put("/internal/reservations/" + order)
                .then();
    }

    public static String movement(String type, int quantity) {
        return "{\"type\":\"" + type + "\",\"quantity\":" + quantity + ",\"reason\":\"delivery note 7\"}";
    }
}
