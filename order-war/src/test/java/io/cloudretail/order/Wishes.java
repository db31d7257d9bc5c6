package io.cloudretail.order;

import io.cloudretail.testkit.container.Server;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Orders, quotes and discount codes as tests ask for them. */
public final class Wishes {
    private Wishes() {}

    /** An order of two mugs to a country, with more fields ({@code "shippingMethod":"express"}). */
    public static String twoMugs(String country, String... more) {
        return Surroundings.TWO_MUGS
                .replace("\"GB\"", "\"" + country + "\"")
                .replaceFirst("}$", "")
                .concat(fields(more));
    }

    /** An order of whatever is in the cart. */
    public static String theCart(String... more) {
        return ("{" + Surroundings.ADDRESS + ",\"paymentToken\":\"tok_visa\"").concat(fields(more));
    }

    public static ValidatableResponse quote(UUID customer, String body) {
        return Server.asUser(customer, "customer")
                .body(body)
                .post("/api/v1/orders/quote")
                .then();
    }

    /** Makes a code with these fields ({@code "kind":"PERCENT","basisPoints":1000}) and answers its name. */
    public static String code(String fields) {
        String code = "C-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        makeCode("{\"code\":\"" + code + "\"," + fields + "}").statusCode(201);
        return code;
    }

    public static ValidatableResponse makeCode(String body) {
        return asAdmin().body(body).post("/api/v1/discount-codes").then();
    }

    public static int used(String code) {
        return asAdmin()
                .get("/api/v1/discount-codes/" + code)
                .then()
                .statusCode(200)
                .extract()
                .path("used");
    }

    public static io.restassured.specification.RequestSpecification asAdmin() {
        return Server.asUser(UUID.randomUUID(), "admin");
    }

    /** What the catalogue answers who sells these SKUs at these prices, 500 grams each. */
    public static String quotes(Map<String, Integer> prices) {
        return quotes(prices.entrySet().stream()
                .map(each -> line(each.getKey(), each.getValue(), 500, "STANDARD"))
                .toList());
    }

    public static String quotes(List<String> lines) {
        return "{\"items\":[" + String.join(",", lines) + "]}";
    }

    public static String line(String sku, int pence, int grams, String taxClass) {
        return "{\"sku\":\"" + sku + "\",\"title\":\"A " + sku + "\",\"price\":{\"amount\":" + pence
                + ",\"currency\":\"GBP\"},\"vendorId\":\"3f333df6-90a4-4fda-8dd3-9485d27cee36\",\"weightGrams\":"
                + grams
                + ",\"taxClass\":\"" + taxClass + "\",\"slug\":\"a-" + sku.toLowerCase(java.util.Locale.ROOT)
                + "\",\"category\":\"Home > Kitchen\",\"image\":\"/api/v1/products/pictures/" + sku + "/small\"}";
    }

    /** An order of so many different SKUs (S-0, S-1, …), so many of each. */
    public static String manyLines(int lines, int quantity) {
        String items = IntStream.range(0, lines)
                .mapToObj(i -> "{\"sku\":\"S-" + i + "\",\"quantity\":" + quantity + "}")
                .collect(Collectors.joining(","));
        return "{\"items\":[" + items + "]," + Surroundings.ADDRESS + ",\"paymentToken\":\"tok_visa\"}";
    }

    private static String fields(String... more) {
        return (more.length == 0 ? "" : "," + String.join(",", more)) + "}";
    }
}
