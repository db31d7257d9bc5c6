package io.cloudretail.product.display;

import io.cloudretail.product.Visitor;
import io.cloudretail.product.Visitor.Answer;
import io.cloudretail.testkit.privacy.Database;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A product with two variants, and what is displayed of it. */
abstract class Displaying {
    /** How many products with such SKUs are displayed otherwise than their columns say now, or wrongly not at all. */
    private static final String STALE = """
            SELECT count(*) FROM (SELECT DISTINCT product_id FROM variant WHERE sku LIKE ?) one
            LEFT JOIN display d USING (product_id)
            LEFT JOIN LATERAL what_is_displayed(ARRAY[one.product_id]) n ON true
            WHERE (d.summary, d.page) IS DISTINCT FROM (n.summary, n.page)""";

    final Visitor vendor = Visitor.with("vendor");

    final String prefix = "D-" + UUID.randomUUID().toString().substring(0, 8);

    final String category = "Test > " + prefix;

    Database database;

    UUID product;

    @BeforeEach
    void sell() throws Exception {
        database = new Database();
        product = sell(prefix, "ACTIVE");
    }

    UUID sell(String skus, String status) {
        String variant =
                "{\"sku\":\"" + skus + "-%s\",\"price\":{\"amount\":%d,\"currency\":\"GBP\"},\"openingStock\":1}";
        Answer added = vendor.post(
                "/api/v1/products",
                "{\"title\":\"Mug\",\"description\":\"\",\"status\":\"" + status + "\",\"category\":\"" + category
                        + "\",\"variants\":[" + variant.formatted("A", 300) + "," + variant.formatted("B", 250) + "]}");
        return UUID.fromString(added.json().getString("id"));
    }

    Answer edit(String json) {
        return vendor.send("PATCH", path(""), "application/json", utf8(json), "If-Match", "*");
    }

    Answer vendorSends(String method, String below, String json) {
        return vendor.send(method, path(below), "application/json", utf8(json), "If-Match", "*");
    }

    String path(String below) {
        return "/api/v1/products/" + product + below;
    }

    String summary() {
        return displayed("summary");
    }

    String page() {
        return displayed("page");
    }

    /** Nothing when there is none. */
    private String displayed(String column) {
        return (String) database.value(
                "SELECT coalesce((SELECT " + column + " FROM display WHERE product_id = ?), '')", product);
    }

    long stale() {
        return (Long) database.value(STALE, prefix + "%");
    }

    /** Also of what other tests have left behind. */
    long staleAnywhere() {
        return (Long) database.value(STALE, "%");
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
