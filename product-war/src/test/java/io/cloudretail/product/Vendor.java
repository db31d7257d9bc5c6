package io.cloudretail.product;

import io.cloudretail.testkit.container.Server;
import io.restassured.response.ValidatableResponse;
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

    public ValidatableResponse importCsv(String csv) {
        return importCsv(id, "vendor", csv);
    }

    public static ValidatableResponse importCsv(UUID importer, String role, String csv) {
        return Server.asUser(importer, role)
                .contentType("text/csv; charset=UTF-8")
                .body(csv)
                .post("/api/v1/products/imports")
                .then();
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
