package io.cloudretail.product.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.cloudretail.product.Vendor;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Narrowing a list, what is counted in it, relevance, and suggestions. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class FacetsIT {
    private final Vendor vendor = new Vendor();
    private final String brand = "Łódź " + UUID.randomUUID().toString().substring(0, 8);

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive product() {
        return Deployment.of(FacetsIT.class);
    }

    @Test
    void each_filter_narrows_and_each_facet_counts_what_it_would_leave() {
        sell("Red glass lamp", "Acme", "glass", "red", 400, 5);
        sell("Blue glass lamp", "Acme", "glass", "blue", 900, 0);
        sell("Red wooden lamp", "Bolt", "wood", "red", 3000, 5);

        vendor.search("brand=Acme").body("items.title", containsInAnyOrder("Red glass lamp", "Blue glass lamp"));
        vendor.search("brand=Acme&brand=Bolt").body("total", equalTo(3));
        vendor.search("inStock=true").body("items.title", containsInAnyOrder("Red glass lamp", "Red wooden lamp"));
        vendor.search("attr=colour:red&attr=material:wood").body("items.title", contains("Red wooden lamp"));
        vendor.search("attr=colour:red&attr=colour:blue").body("items", hasSize(3));
        vendor.search("attr=colour:Red").body("items", hasSize(0));
        vendor.search("minRating=1").body("items", hasSize(0));

        vendor.search("brand=Acme&attr=colour:red")
                .body("total", equalTo(1))
                .body("facets.brand.find { it.value == 'Bolt' }.count", equalTo(1))
                .body("facets.brand.find { it.value == 'Acme' }.count", equalTo(1))
                .body("facets.attributes.colour.find { it.value == 'blue' }.count", equalTo(1))
                .body("facets.attributes.material", hasSize(1))
                .body("facets.price", hasSize(1))
                .body("facets.price[0].from", equalTo(0))
                .body("facets.price[0].to", equalTo(499))
                .body("facets.inStock.value", contains("true"));
    }

    @Test
    void a_list_tells_brand_and_availability() {
        sell("Sold out lamp", "Acme", "glass", "red", 400, 0);

        vendor.search("")
                .body("items[0].brand", equalTo("Acme"))
                .body("items[0].available", equalTo(false))
                .body("items[0].rating", nullValue())
                .body("items[0].image", nullValue())
                .body("items[0].variants[0].options.colour", equalTo("red"))
                .body("items[0].variants[0].price.amount", equalTo(400));
    }

    @Test
    void a_sku_comes_first_then_title_then_brand_then_description() {
        String code = "K" + UUID.randomUUID().toString().substring(0, 8);
        vendor.add("In the description", "Goes with " + code, 100).statusCode(201);
        sell("In the brand", code, "glass", "red", 100, 1);
        vendor.sell("In the title " + code, 100);
        sku("Has the code", code);

        vendor.search("q=" + code)
                .body(
                        "items.title",
                        contains("Has the code", "In the title " + code, "In the brand", "In the description"))
                .body("total", equalTo(4));
        vendor.search("q=" + code.toLowerCase()).body("items[0].title", equalTo("Has the code"));
        assertThat(through("q=" + code + "&limit=1")).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void hyphens_phrases_and_exclusions_are_understood() {
        vendor.add("T-light holder", "of red glass", 100).statusCode(201);
        vendor.add("Glass holder", "for a red t-light", 100).statusCode(201);

        vendor.search("q=t-light").body("items.title", contains("T-light holder", "Glass holder"));
        vendor.search("q=holder -glass").body("items", hasSize(0));
        vendor.search("q=\"red glass\"").body("items.title", contains("T-light holder"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=pot", "q=pott", "q=pot&sort=price", "sort=rating", "sort=newest"})
    void what_was_there_is_seen_once_while_more_arrives(String query) {
        IntStream.range(0, 9).forEach(i -> vendor.sell("Pot no " + i, 100 + i % 3));
        List<String> before = vendor.search("limit=100").extract().path("items.id");

        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page =
                    vendor.search(query + "&limit=2" + cursor).statusCode(200).extract();
            seen.addAll(page.path("items.id"));
            cursor = page.path("nextCursor") == null ? null : "&cursor=" + page.path("nextCursor");
            vendor.sell("Pot that came later", 101);
            assertThat(seen).as("an end").hasSizeLessThan(100);
            if (new HashSet<>(seen).containsAll(before)) {
                break;
            }
        }

        assertThat(seen).doesNotHaveDuplicates().containsAll(before);
    }

    @Test
    void an_edit_and_the_end_of_a_sale_are_found_at_once() {
        String id = sku("Old name", "E" + UUID.randomUUID().toString().substring(0, 8));

        Server.asUser(vendor.id(), "vendor")
                .delete("/api/v1/products/" + id)
                .then()
                .statusCode(204);

        vendor.search("").body("items", hasSize(0)).body("total", equalTo(0));
    }

    @Test
    void suggestions_begin_like_what_was_typed() {
        String word = "q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "x";
        sell("Crème " + word + "lantern", brand, "glass", "red", 100, 1);

        suggest("CREME " + word).body("titles.title", contains("Crème " + word + "lantern"));
        suggest(word + "LAN").body("titles", hasSize(1));
        suggest(brand.toLowerCase()).body("brands", contains(brand));
        suggest(vendor.category().substring(7)).body("categories", hasItem(vendor.category()));
        for (String typed : List.of("%", "_", "\\", "'", ":*", "&|!", "<->")) {
            suggest(typed).statusCode(200).body("brands", hasSize(0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=5", "q=", "q=a&limit=0", "q=a&limit=21", "q=a&limit=x"})
    void suggestions_want_something_to_go_by(String query) {
        Server.asNobody()
                .get("/api/v1/products/suggest?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inStock=maybe", "minRating=6", "attr=red", "attr=:red"})
    void unknown_values_are_problems(String query) {
        Server.asNobody()
                .urlEncodingEnabled(false)
                .get("/api/v1/products?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private List<String> through(String query) {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = vendor.search(query + cursor).statusCode(200).extract();
            seen.addAll(page.path("items.id"));
            cursor = page.path("nextCursor") == null ? null : "&cursor=" + page.path("nextCursor");
        }
        return seen;
    }

    private static io.restassured.response.ValidatableResponse suggest(String typed) {
        return Server.asNobody()
                .queryParam("q", typed)
                .get("/api/v1/products/suggest")
                .then()
                .statusCode(200);
    }

    private String sku(String title, String sku) {
        return Server.asUser(vendor.id(), "vendor")
                .body(vendor.newProduct(title, "", 100, sku))
                .post("/api/v1/products")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void sell(String title, String by, String material, String colour, long pence, int stock) {
        String body = vendor.newProduct(
                        title, "", pence, "T-" + UUID.randomUUID().toString().substring(0, 12))
                .replace("\"colour\":\"red\"", "\"colour\":\"" + colour + "\"")
                .replace("\"openingStock\":5", "\"openingStock\":" + stock)
                .replaceFirst("\\{", "{\"brand\":\"" + by + "\",\"attributes\":{\"material\":\"" + material + "\"},");
        Server.asUser(vendor.id(), "vendor")
                .body(body)
                .post("/api/v1/products")
                .then()
                .statusCode(201);
    }
}
