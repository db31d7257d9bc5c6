package io.cloudretail.product.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole service over HTTP. Redis is away all the time: nothing may need it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CatalogueIT {
    private static final String HEADER = "sku,title,description,category,price,currency,stock\n";

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(CatalogueIT.class);
    }

    /** Every test sells in a category of its own. */
    private final String category = "Test > " + UUID.randomUUID();

    private final UUID vendor = UUID.randomUUID();

    @Test
    void word_forms_accents_and_typing_errors_are_forgiven() {
        sell("Hanging lantern with café scene", 500);
        sell("Set of spoons", 100);

        for (String words : List.of("lanterns", "CAFE", "hanging lantern", "lantrn")) {
            Server.asNobody()
                    .queryParam("q", words)
                    .queryParam("category", category)
                    .get("/api/v1/products")
                    .then()
                    .statusCode(200)
                    .body("items.title", equalTo(List.of("Hanging lantern with café scene")));
        }
    }

    @Test
    void a_title_counts_more_than_a_description() {
        add(vendor, "A plain box", "It holds a teapot.", 100).statusCode(201);
        add(vendor, "Teapot", "To pour from.", 100).statusCode(201);

        search("q=teapot").body("items.title", equalTo(List.of("Teapot", "A plain box")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"relevance", "price", "-price", "newest", "rating"})
    void pages_have_no_gaps_and_no_repeats(String sort) {
        IntStream.range(0, 15).forEach(i -> sell("Candle no " + i, 100 + i % 4));

        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = search("q=candle&limit=4&sort=" + sort + cursor)
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.id"));
            cursor = page.path("nextCursor") == null ? null : "&cursor=" + page.path("nextCursor");
        }

        assertThat(seen).hasSize(15).doesNotHaveDuplicates();
    }

    @Test
    void prices_sort_and_filter_and_categories_include_what_lies_below() {
        sell("Middle", 200);
        sell("Cheap", 95);
        sell("Dear", 1187);

        search("sort=price").body("items.title", equalTo(List.of("Cheap", "Middle", "Dear")));
        search("sort=-price").body("items.title", equalTo(List.of("Dear", "Middle", "Cheap")));
        search("minPrice=150&maxPrice=250").body("items.title", equalTo(List.of("Middle")));
        search("").body("facets.category[0].count", equalTo(3));
        Server.asNobody().get("/api/v1/categories").then().body("items.path", hasItem("Test"));
        Server.asNobody().get("/api/v1/products?category=Test&limit=100").then().body("items.title", hasItem("Middle"));
    }

    @Test
    void signs_of_patterns_are_words_like_others() {
        sell("Plain thing", 100);

        for (String words : List.of("%", "_", "\\", "100%", "'; DROP TABLE product; --", "(a+)+$", "!&|")) {
            Server.asNobody()
                    .queryParam("q", words)
                    .queryParam("category", category)
                    .get("/api/v1/products")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=best",
                "limit=0",
                "limit=101",
                "limit=x",
                "cursor=junk",
                "minPrice=-1",
                "maxPrice=a",
                "minPrice=1e9"
            })
    void bad_parameters_are_problems(String query) {
        search(query).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void a_cursor_belongs_to_its_sort() {
        IntStream.range(0, 3).forEach(i -> sell("Thing " + i, 100 + i));
        String cursor = search("limit=1&sort=price").extract().path("nextCursor");

        search("limit=1&sort=newest&cursor=" + cursor).statusCode(400);
    }

    @Test
    void words_that_are_too_long_are_a_problem() {
        search("q=" + "x".repeat(201)).statusCode(400);
    }

    @Test
    void a_product_is_read_by_id_and_by_slug_and_changed_by_its_vendor_alone() {
        var product = add(vendor, "Mug", "Holds tea.", 250).statusCode(201).extract();
        String id = product.path("id");
        String tag = Server.asNobody()
                .get("/api/v1/products/" + product.path("slug"))
                .then()
                .statusCode(200)
                .body("description", equalTo("Holds tea."))
                .extract()
                .header("ETag");
        String edit = "{\"title\":\"Big mug\"}";

        Server.asUser(UUID.randomUUID(), "vendor")
                .header("If-Match", tag)
                .body(edit)
                .patch("/api/v1/products/" + id)
                .then()
                .statusCode(404);
        Server.asUser(vendor, "vendor")
                .body(edit)
                .patch("/api/v1/products/" + id)
                .then()
                .statusCode(428);
        Server.asUser(vendor, "vendor")
                .header("If-Match", tag)
                .body(edit)
                .patch("/api/v1/products/" + id)
                .then()
                .statusCode(200)
                .body("title", equalTo("Big mug"));
        Server.asUser(vendor, "vendor")
                .header("If-Match", tag)
                .body(edit)
                .patch("/api/v1/products/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void a_retired_product_is_gone_and_has_no_price() {
        var product = add(vendor, "Mug", "", 250).extract();
        String id = product.path("id");
        String sku = product.path("variants[0].sku");
        quote(sku).body("items.price.amount", equalTo(List.of(250)));

        Server.asUser(vendor, "vendor").delete("/api/v1/products/" + id).then().statusCode(204);

        Server.asNobody().get("/api/v1/products/" + id).then().statusCode(404);
        quote(sku).body("items", hasSize(0));
        search("").body("items", hasSize(0));
    }

    @Test
    void a_sku_is_sold_once() {
        String sku = "S-" + UUID.randomUUID().toString().substring(0, 8);
        List<Integer> statuses = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> Server.asUser(vendor, "vendor")
                        .body(newProduct("Mug", "", 1, sku))
                        .post("/api/v1/products")
                        .then()
                        .extract()
                        .statusCode())
                .toList();

        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void each_role_gets_its_own() {
        String body = newProduct("Mug", "", 1, "R-1");
        Server.asNobody().body(body).post("/api/v1/products").then().statusCode(401);
        Server.asUser(vendor, "customer")
                .body(body)
                .post("/api/v1/products")
                .then()
                .statusCode(403);
        Server.asUser(vendor, "customer")
                .delete("/api/v1/products/" + UUID.randomUUID())
                .then()
                .statusCode(403);
        Server.asUser(vendor, "admin")
                .body("{\"skus\":[\"A\"]}")
                .post("/internal/quotes")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"title\":\"T\",\"description\":\"\",\"category\":\"C\",\"variants\":[]}",
                "{\"title\":\"T\",\"description\":\"\",\"category\":\"C\",\"variants\":[{\"sku\":\"A\",\"price\":{\"amount\":0,\"currency\":\"GBP\"}}]}",
                "{\"title\":\"T\",\"description\":\"\",\"category\":\"C\",\"variants\":[{\"sku\":\"A\",\"price\":{\"amount\":1.5,\"currency\":\"GBP\"}}]}",
                "{\"title\":\"T\",\"description\":\"\",\"category\":\"C\",\"variants\":[{\"sku\":\"A\",\"price\":{\"amount\":18446744073709551617,\"currency\":\"GBP\"}}]}",
                "{\"title\":\"T\",\"description\":\"\",\"category\":\"C\",\"vendorId\":\"x\",\"variants\":[{\"sku\":\"A\",\"price\":{\"amount\":1,\"currency\":\"GBP\"}}]}"
            })
    void a_bad_product_is_a_problem_and_is_not_sold(String body) {
        Server.asUser(vendor, "vendor")
                .body(body)
                .post("/api/v1/products")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(not(containsString("cloudretail.product")));
    }

    @Test
    void an_import_takes_good_lines_names_bad_ones_and_may_be_repeated() {
        String prefix = "I-" + UUID.randomUUID().toString().substring(0, 8);
        String csv = HEADER
                + IntStream.range(0, 50)
                        .mapToObj(i -> prefix + "-" + i + ",Import " + i + ",," + category + ",1.25,GBP,10\n")
                        .collect(Collectors.joining())
                + prefix + "-X,Bad price,," + category + ",1.255,GBP,10\n";

        importCsv(csv)
                .statusCode(200)
                .body("read", equalTo(51))
                .body("created", equalTo(50))
                .body("refused[0].column", equalTo("price"))
                .body("refused[0].line", equalTo(52));
        importCsv(csv).body("created", equalTo(0)).body("updated", equalTo(0));
        importCsv(csv.replace("Import 7,", "Import seven,")).body("updated", equalTo(1));
        search("limit=100").body("items.priceFrom.amount", everyItem(equalTo(125)));
    }

    @Test
    void an_import_changes_no_other_vendors_product_unless_it_is_an_admins() {
        String sku = "O-" + UUID.randomUUID().toString().substring(0, 8);
        String csv = HEADER + sku + ",Ours,," + category + ",1.25,GBP,10\n";
        importCsv(csv).body("created", equalTo(1));

        String dearer = csv.replace("1.25", "9.99");
        importCsv(UUID.randomUUID(), "vendor", dearer)
                .body("updated", equalTo(0))
                .body("refused[0].column", equalTo("sku"));
        search("").body("items.priceFrom.amount", equalTo(List.of(125)));
        importCsv(UUID.randomUUID(), "admin", dearer).body("updated", equalTo(1));
    }

    @Test
    void a_customer_imports_nothing() {
        importCsv(UUID.randomUUID(), "customer", HEADER).statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,b\n1,2\n", "sku,title,description,category,price,currency,stock,extra\n"})
    void a_file_with_other_columns_is_no_import(String csv) {
        importCsv(csv).statusCode(400);
    }

    private ValidatableResponse search(String query) {
        return Server.asNobody()
                .urlEncodingEnabled(true)
                .queryParam("category", category)
                .get("/api/v1/products" + (query.isEmpty() ? "" : "?" + query))
                .then();
    }

    private void sell(String title, long pence) {
        add(vendor, title, "", pence).statusCode(201);
    }

    private ValidatableResponse add(UUID seller, String title, String description, long pence) {
        String sku = "T-" + UUID.randomUUID().toString().substring(0, 12);
        return Server.asUser(seller, "vendor")
                .body(newProduct(title, description, pence, sku))
                .post("/api/v1/products")
                .then();
    }

    private String newProduct(String title, String description, long pence, String sku) {
        return "{\"title\":\"" + title + "\",\"description\":\"" + description + "\",\"category\":\"" + category
                + "\",\"variants\":[{\"sku\":\"" + sku + "\",\"options\":{\"colour\":\"red\"},\"price\":{\"amount\":"
                + pence + ",\"currency\":\"GBP\"},\"openingStock\":5}]}";
    }

    private static ValidatableResponse quote(String sku) {
        return Server.asService()
                .body("{\"skus\":[\"" + sku + "\",\"UNKNOWN\"]}")
                .post("/internal/quotes")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse importCsv(String csv) {
        return importCsv(vendor, "vendor", csv);
    }

    private static ValidatableResponse importCsv(UUID importer, String role, String csv) {
        return Server.asUser(importer, role)
                .contentType("text/csv; charset=UTF-8")
                .body(csv)
                .post("/api/v1/products/imports")
                .then();
    }
}
