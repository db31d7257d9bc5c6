package io.cloudretail.product.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.cloudretail.product.Vendor;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Products of a vendor. Redis is away all the time: nothing may need it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ProductsIT {
    private final Vendor vendor = new Vendor();

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive product() {
        return Deployment.of(ProductsIT.class);
    }

    @Test
    void a_product_is_read_by_id_and_by_slug_and_changed_by_its_vendor_alone() {
        var product = vendor.add("Mug", "Holds tea.", 250).statusCode(201).extract();
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
        Server.asUser(vendor.id(), "vendor")
                .body(edit)
                .patch("/api/v1/products/" + id)
                .then()
                .statusCode(428);
        Server.asUser(vendor.id(), "vendor")
                .header("If-Match", tag)
                .body(edit)
                .patch("/api/v1/products/" + id)
                .then()
                .statusCode(200)
                .body("title", equalTo("Big mug"));
        Server.asUser(vendor.id(), "vendor")
                .header("If-Match", tag)
                .body(edit)
                .patch("/api/v1/products/" + id)
                .then()
                .statusCode(412);
    }

    @ParameterizedTest
    @CsvSource({"'\"0\"', 412", "'*', 200", "1, 400", "'W/\"1\"', 400", "'\"1\", \"2\"', 400"})
    void if_match_is_a_tag_that_was_read_or_any(String ifMatch, int status) {
        String id = vendor.add("Mug", "", 250).extract().path("id");

        Server.asUser(vendor.id(), "vendor")
                .header("If-Match", ifMatch)
                .body("{\"title\":\"Big mug\"}")
                .patch("/api/v1/products/" + id)
                .then()
                .statusCode(status);
    }

    @Test
    void a_price_for_a_sku_of_another_product_is_refused() {
        String id = vendor.add("Mug", "", 250).extract().path("id");

        Server.asUser(vendor.id(), "vendor")
                .header("If-Match", "*")
                .body("{\"prices\":[{\"sku\":\"NOPE\",\"price\":{\"amount\":300,\"currency\":\"GBP\"}}]}")
                .patch("/api/v1/products/" + id)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("prices[0].sku"));
    }

    @Test
    void a_retired_product_is_gone_and_has_no_price() {
        var product = vendor.add("Mug", "", 250).extract();
        String id = product.path("id");
        String sku = product.path("variants[0].sku");
        Vendor.quote(sku).body("items.price.amount", equalTo(List.of(250)));

        Server.asUser(vendor.id(), "vendor")
                .delete("/api/v1/products/" + id)
                .then()
                .statusCode(204);

        Server.asNobody().get("/api/v1/products/" + id).then().statusCode(404);
        Vendor.quote(sku).body("items", hasSize(0));
        vendor.search("").body("items", hasSize(0));
    }

    @Test
    void a_sku_is_sold_once() {
        String sku = "S-" + UUID.randomUUID().toString().substring(0, 8);
        List<Integer> statuses = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> Server.asUser(vendor.id(), "vendor")
                        .body(vendor.newProduct("Mug", "", 1, sku))
                        .post("/api/v1/products")
                        .then()
                        .extract()
                        .statusCode())
                .toList();

        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void each_role_gets_its_own() {
        String body = vendor.newProduct("Mug", "", 1, "R-1");
        Server.asNobody().body(body).post("/api/v1/products").then().statusCode(401);
        Server.asUser(vendor.id(), "customer")
                .body(body)
                .post("/api/v1/products")
                .then()
                .statusCode(403);
        Server.asUser(vendor.id(), "customer")
                .delete("/api/v1/products/" + UUID.randomUUID())
                .then()
                .statusCode(403);
        Server.asUser(vendor.id(), "admin")
                .body("{\"skus\":[\"A\"]}")
                .post("/internal/quotes")
                .then()
                .statusCode(403);
    }

    @Test
    void a_quote_says_whose_a_sku_is_what_it_weighs_and_how_it_is_taxed() {
        String sku = "T-" + UUID.randomUUID().toString().substring(0, 12);
        String wish = vendor.newProduct("A book", "", 250, sku)
                .replace("\"openingStock\"", "\"weightGrams\":320,\"openingStock\"")
                .replace("\"variants\"", "\"taxClass\":\"ZERO\",\"variants\"");
        var product = Server.asUser(vendor.id(), "vendor")
                .body(wish)
                .post("/api/v1/products")
                .then()
                .statusCode(201)
                .body("taxClass", equalTo("ZERO"))
                .extract();

        Vendor.quote(sku)
                .body("items[0].vendorId", equalTo(vendor.id().toString()))
                .body("items[0].weightGrams", equalTo(320))
                .body("items[0].taxClass", equalTo("ZERO"))
                .body("items[0].slug", equalTo(product.<String>path("slug")))
                .body("items[0].category", equalTo(product.<String>path("category")))
                .body("items[0].image", nullValue());

        Server.asUser(vendor.id(), "vendor")
                .header("If-Match", "*")
                .body("{\"taxClass\":\"REDUCED\"}")
                .patch("/api/v1/products/" + product.path("id"))
                .then()
                .statusCode(200);
        Vendor.quote(sku).body("items[0].taxClass", equalTo("REDUCED"));
    }

    @Test
    void a_product_is_of_the_standard_tax_class_unless_its_vendor_says_otherwise() {
        String sku = "T-" + UUID.randomUUID().toString().substring(0, 12);
        Server.asUser(vendor.id(), "vendor")
                .body(vendor.newProduct("A mug", "", 250, sku))
                .post("/api/v1/products")
                .then()
                .statusCode(201)
                .body("taxClass", equalTo("STANDARD"));

        Vendor.quote(sku).body("items[0].taxClass", equalTo("STANDARD"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"title\":\"T\",\"description\":\"\",\"category\":\"C\",\"variants\":[]}",
                "{\"title\":\"T\",\"description\":\"\",\"category\":\"C\",\"taxClass\":\"NONE\",\"variants\":[{\"sku\":\"A\",\"price\":{\"amount\":1,\"currency\":\"GBP\"}}]}",
                "{\"title\":\"T\",\"description\":\"\",\"category\":\"C\",\"variants\":[{\"sku\":\"A\",\"price\":{\"amount\":0,\"currency\":\"GBP\"}}]}",
                "{\"title\":\"T\",\"description\":\"\",\"category\":\"C\",\"variants\":[{\"sku\":\"A\",\"price\":{\"amount\":1.5,\"currency\":\"GBP\"}}]}",
                "{\"title\":\"T\",\"description\":\"\",\"category\":\"C\",\"variants\":[{\"sku\":\"A\",\"price\":{\"amount\":18446744073709551617,\"currency\":\"GBP\"}}]}",
                "{\"title\":\"T\",\"description\":\"\",\"category\":\"C\",\"vendorId\":\"x\",\"variants\":[{\"sku\":\"A\",\"price\":{\"amount\":1,\"currency\":\"GBP\"}}]}"
            })
    void a_bad_product_is_a_problem_and_is_not_sold(String body) {
        Server.asUser(vendor.id(), "vendor")
                .body(body)
                .post("/api/v1/products")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(not(containsString("cloudretail.product")));
    }
}
