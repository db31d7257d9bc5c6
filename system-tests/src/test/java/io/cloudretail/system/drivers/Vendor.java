package io.cloudretail.system.drivers;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Somebody who sells, in a category of their own, so that nobody else's products are found or counted with theirs. */
public final class Vendor {
    private final String id;
    private final String accessToken;
    private final String category = "Test > " + UUID.randomUUID();

    private Vendor(String id, String accessToken) {
        this.id = id;
        this.accessToken = accessToken;
    }

    /** Registers somebody new, whom an admin then lets sell. */
    public static Vendor newcomer() {
        Customer person = Customer.newcomer();
        Admin.letsSell(person);
        return new Vendor(
                person.id(), person.logIn().then().statusCode(200).extract().path("accessToken"));
    }

    public String id() {
        return id;
    }

    public String category() {
        return category;
    }

    /** A request as this vendor. */
    public RequestSpecification request() {
        return Gateway.request(accessToken);
    }

    /** Puts a product into the catalogue. */
    public ValidatableResponse offers(Goods goods) {
        return request()
                .body(goods.of(category))
                .post("/api/v1/products")
                .then()
                .statusCode(201);
    }

    /** Puts a product of one variant on sale and returns its SKU once its stock is known. */
    public String sells(String title, long pence, int units) {
        String sku = Goods.newSku();
        offers(Goods.called(title).variant(sku, Map.of(), pence, units));
        Shelves.awaitStock(sku);
        return sku;
    }

    /** What a shopper finds in this vendor's category. */
    public ValidatableResponse shelf() {
        return shelf("limit=100");
    }

    /** The same, narrowed or sorted. */
    public ValidatableResponse shelf(String query) {
        return Gateway.request()
                .queryParam("category", category)
                .get("/api/v1/products?" + query)
                .then()
                .statusCode(200);
    }

    /** What a shopper finds there who types this. */
    public ValidatableResponse found(String words) {
        return Gateway.request()
                .queryParam("category", category)
                .queryParam("q", words)
                .get("/api/v1/products")
                .then()
                .statusCode(200);
    }

    /** A product as those see it who run it. */
    public Response managed(String product) {
        return request().get("/api/v1/products/managed/" + product);
    }

    /** @param tag the version that was read, or * for any */
    public Response edits(String product, String tag, Map<String, ?> edit) {
        return request().header("If-Match", tag).body(edit).patch("/api/v1/products/" + product);
    }

    /** What became of a file of products, once all of it is looked at. */
    public ValidatableResponse imports(String csv) {
        return imports(csv.getBytes(StandardCharsets.UTF_8));
    }

    public ValidatableResponse imports(byte[] csv) {
        String address = request()
                .contentType("text/csv")
                .body(csv)
                .post("/api/v1/products/imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return Awaitility.await("the end of the import")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> request().get(address), look -> !List.of("queued", "running")
                        .contains(look.<String>path("status")))
                .then()
                .statusCode(200);
    }

    /** The rows of an import that were not taken, as CSV. */
    public String refusals(String importId) {
        return csv("/api/v1/products/imports/" + importId + "/refusals");
    }

    /** All this vendor's products, as CSV. */
    public String export() {
        return csv("/api/v1/products/export");
    }

    private String csv(String path) {
        Response answer = request().get(path);
        answer.then().statusCode(200);
        if (!answer.contentType().startsWith("text/csv")) {
            throw new AssertionError("Not CSV: " + answer.contentType());
        }
        return answer.asString();
    }

    /** Books units that arrived, or a difference that was counted. */
    public Response books(String note, String sku, String type, int quantity) {
        return request()
                .header("Idempotency-Key", note)
                .body(Map.of("type", type, "quantity", quantity, "reason", "note " + note))
                .post("/api/v1/inventory/" + sku + "/movements");
    }

    /** The same for many SKUs, from a file. */
    public Response booksFile(String note, String csv) {
        return request()
                .header("Idempotency-Key", note)
                .contentType("text/csv; charset=UTF-8")
                .body(csv)
                .post("/api/v1/inventory/movements");
    }

    /** Says at how many units a SKU is running out. */
    public Response setsThreshold(String sku, int units) {
        return request()
                .header("If-Match", "*")
                .body(Map.of("threshold", units))
                .put("/api/v1/inventory/" + sku + "/threshold");
    }

    /** SKUs of this vendor that are running out. */
    public List<String> low() {
        return request()
                .get("/api/v1/inventory/managed?low=true")
                .then()
                .statusCode(200)
                .extract()
                .path("items.sku");
    }

    /** The lines of orders that this vendor sold. */
    public Response sold(String query) {
        return request().get("/api/v1/orders/lines" + query);
    }
}
