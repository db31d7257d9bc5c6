package io.cloudretail.product.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.cloudretail.product.Vendor;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import java.util.ArrayList;
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

/** Browsing and searching. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SearchIT {
    private final Vendor vendor = new Vendor();

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive product() {
        return Deployment.of(SearchIT.class);
    }

    @Test
    void word_forms_accents_and_typing_errors_are_forgiven() {
        vendor.sell("Hanging lantern with café scene", 500);
        vendor.sell("Set of spoons", 100);

        for (String words : List.of("lanterns", "CAFE", "hanging lantern", "lantrn")) {
            Server.asNobody()
                    .queryParam("q", words)
                    .queryParam("category", vendor.category())
                    .get("/api/v1/products")
                    .then()
                    .statusCode(200)
                    .body("items.title", equalTo(List.of("Hanging lantern with café scene")));
        }
    }

    @Test
    void what_is_excluded_is_not_found_by_a_typing_error_either() {
        vendor.sell("Hanging lantern", 500);
        vendor.sell("Standing lantern", 500);

        for (String words : List.of("lantrn -hanging", "-hanging lantrn", "lantrn -\"hanging lantern\"")) {
            Server.asNobody()
                    .queryParam("q", words)
                    .queryParam("category", vendor.category())
                    .get("/api/v1/products")
                    .then()
                    .statusCode(200)
                    .body("items.title", equalTo(List.of("Standing lantern")))
                    .body("total", equalTo(1));
        }
    }

    @Test
    void a_title_counts_more_than_a_description() {
        vendor.add("A plain box", "It holds a teapot.", 100).statusCode(201);
        vendor.add("Teapot", "To pour from.", 100).statusCode(201);

        vendor.search("q=teapot").body("items.title", equalTo(List.of("Teapot", "A plain box")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"relevance", "price", "-price", "newest", "rating"})
    void pages_have_no_gaps_and_no_repeats(String sort) {
        IntStream.range(0, 15).forEach(i -> vendor.sell("Candle no " + i, 100 + i % 4));

        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = vendor.search("q=candle&limit=4&sort=" + sort + cursor)
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.id"));
            cursor = page.path("nextCursor") == null ? null : "&cursor=" + page.path("nextCursor");
        }

        assertThat(seen).hasSize(15).doesNotHaveDuplicates();
    }

    @Test
    void prices_sort_and_filter_and_categories_include_what_lies_below() {
        vendor.sell("Middle", 200);
        vendor.sell("Cheap", 95);
        vendor.sell("Dear", 1187);

        vendor.search("sort=price").body("items.title", equalTo(List.of("Cheap", "Middle", "Dear")));
        vendor.search("sort=-price").body("items.title", equalTo(List.of("Dear", "Middle", "Cheap")));
        vendor.search("minPrice=150&maxPrice=250").body("items.title", equalTo(List.of("Middle")));
        vendor.search("").body("total", equalTo(3));
        Server.asNobody().get("/api/v1/categories").then().body("items.path", hasItem("Test"));
        Server.asNobody().get("/api/v1/products?category=Test&limit=100").then().body("items.title", hasItem("Middle"));
    }

    @Test
    void what_words_find_is_counted_by_category() {
        String word = "w" + UUID.randomUUID().toString().replace("-", "");
        vendor.sell("Red " + word, 100);
        vendor.sell("Blue " + word, 200);

        Server.asNobody()
                .get("/api/v1/products?q=" + word)
                .then()
                .body("facets.category[0].value", equalTo(vendor.category()))
                .body("facets.category[0].count", equalTo(2));
    }

    @Test
    void signs_of_patterns_are_words_like_others() {
        vendor.sell("Plain thing", 100);

        for (String words : List.of("%", "_", "\\", "100%", "'; DROP TABLE product; --", "(a+)+$", "!&|")) {
            Server.asNobody()
                    .queryParam("q", words)
                    .queryParam("category", vendor.category())
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
        vendor.search(query).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void a_cursor_belongs_to_its_sort() {
        IntStream.range(0, 3).forEach(i -> vendor.sell("Thing " + i, 100 + i));
        String cursor = vendor.search("limit=1&sort=price").extract().path("nextCursor");

        vendor.search("limit=1&sort=newest&cursor=" + cursor).statusCode(400);
    }

    @Test
    void words_that_are_too_long_are_a_problem() {
        vendor.search("q=" + "x".repeat(201)).statusCode(400);
    }
}
