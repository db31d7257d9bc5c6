package io.cloudretail.product;

import io.cloudretail.devstack.Deadline;
import io.cloudretail.testkit.container.Server;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Somebody who sells, in a category of their own, so that no test sees another's products. */
public final class Vendor {
    public static final String CSV_HEADER = "sku,title,description,category,price,currency,stock\n";

    private final UUID id = UUID.randomUUID();
    private final String category = "Test > " + UUID.randomUUID();

    public UUID id() {
        return id;
    }

    public String category() {
        return category;
    }

    /** Looks into this vendor's category. */
    public ValidatableResponse search(String query) {
        return Server.asNobody()
                .urlEncodingEnabled(true)
                .queryParam("category", category)
                .get("/api/v1/products" + (query.isEmpty() ? "" : "?" + query))
                .then();
    }

    public void sell(String title, long pence) {
        add(title, "", pence).statusCode(201);
    }

    public ValidatableResponse add(String title, String description, long pence) {
        String sku = "T-" + UUID.randomUUID().toString().substring(0, 12);
        return Server.asUser(id, "vendor")
                .body(newProduct(title, description, pence, sku))
                .post("/api/v1/products")
                .then();
    }

    /** A product of two variants at 300 and 200 pence whose SKUs begin with this, the first {@code …-A} and the second {@code …-B}. */
    public String newPair(String prefix, String more) {
        String variant =
                "{\"sku\":\"%s\",\"options\":{\"size\":\"%s\"},\"price\":{\"amount\":%d,\"currency\":\"GBP\"}}";
        return "{\"title\":\"Pair of mugs\",\"description\":\"\",\"category\":\"" + category + "\"," + more
                + "\"variants\":[" + variant.formatted(prefix + "-A", "large", 300) + ","
                + variant.formatted(prefix + "-B", "small", 200) + "]}";
    }

    public String newProduct(String title, String description, long pence, String sku) {
        return "{\"title\":\"" + title + "\",\"description\":\"" + description + "\",\"category\":\"" + category
                + "\",\"variants\":[{\"sku\":\"" + sku + "\",\"options\":{\"colour\":\"red\"},\"price\":{\"amount\":"
                + pence + ",\"currency\":\"GBP\"},\"openingStock\":5}]}";
    }

    /** What became of the file, once its import has ended. */
    public ValidatableResponse importCsv(String csv) {
        return importCsv(id, "vendor", csv);
    }

    /** What became of somebody's file, once its import has ended. */
    public static ValidatableResponse importCsv(UUID importer, String role, String csv) {
        String address = send(importer, role, csv.getBytes(StandardCharsets.UTF_8))
                .statusCode(202)
                .extract()
                .header("Location");
        return ended(importer, role, address);
    }

    public static ValidatableResponse send(UUID importer, String role, byte[] file) {
        return Server.asUser(importer, role)
                .contentType("text/csv")
                .body(file)
                .post("/api/v1/products/imports")
                .then();
    }

    public static ValidatableResponse ended(UUID importer, String role, String address) {
        Deadline deadline = Deadline.in(Duration.ofSeconds(60));
        deadline.await("the end of the import", () -> !List.of("queued", "running")
                .contains(look(importer, role, address).extract().<String>path("status")));
        return look(importer, role, address).statusCode(200);
    }

    private static ValidatableResponse look(UUID importer, String role, String address) {
        return Server.asUser(importer, role).get(address).then();
    }

    /** What the order service is told of this SKU. */
    public static ValidatableResponse quote(String sku) {
        return Server.asService()
                .body("{\"skus\":[\"" + sku + "\",\"UNKNOWN\"]}")
                .post("/internal/quotes")
                .then()
                .statusCode(200);
    }
}
