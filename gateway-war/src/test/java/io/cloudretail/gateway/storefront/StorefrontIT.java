package io.cloudretail.gateway.storefront;

import static io.cloudretail.gateway.Front.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.cloudretail.gateway.Front;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.neighbour.Neighbour;
import io.cloudretail.testkit.patience.Await;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What readers that run no scripts are told of pages, and that pages are served with and without the product service. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class StorefrontIT {
    private static final String MUG = "{\"slug\":\"mug-1\",\"title\":\"A </title><script>mug\",\"description\":\"\","
            + "\"category\":\"Home\",\"priceFrom\":{\"amount\":500,\"currency\":\"GBP\"},"
            + "\"variants\":[{\"sku\":\"1\",\"price\":{\"amount\":500,\"currency\":\"GBP\"}}]}";
    private static final String TREE =
            "{\"items\":[{\"path\":\"Home > Plates & Bowls\",\"name\":\"Plates & Bowls\",\"position\":0,\"count\":12}]}";
    private static final String PLAIN = "<title>CloudRetail</title>";

    private Neighbour services;

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive gateway() {
        return Deployment.of(StorefrontIT.class);
    }

    @BeforeEach
    void open() {
        services = Front.workingServices();
        services.answersAt("GET /api/v1/products/mug-1", 200, MUG)
                .answersAt("GET /api/v1/products/none", 404, "{}")
                .answersAt("GET /api/v1/products/broken", 200, "{\"title\":7}")
                .answersAt("GET /api/v1/products/ill", 500, "{}")
                .answersAt("GET /api/v1/products", 200, "{\"items\":[{\"slug\":\"mug-1\"}]}")
                .answersAt("GET /api/v1/categories", 200, TREE);
        // The circuit of an earlier test may be open for some seconds
        Await.untilPasses(() -> get("/product/none").statusCode(404));
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void a_products_page_says_what_it_is_about_in_its_head() {
        get("/product/mug-1")
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Cache-Control", "no-cache")
                .body(containsString("<title>A &lt;/title&gt;&lt;script&gt;mug – CloudRetail</title>"))
                .body(containsString("rel=\"canonical\" href=\"http://localhost:8080/product/mug-1\""))
                .body(containsString("\"@type\":\"Product\""))
                .body(not(containsString(PLAIN)))
                .body(containsString("<div id=\"root\">"));
    }

    @Test
    void a_product_that_is_not_sold_is_not_found_and_the_page_says_so() {
        for (String path : List.of("/product/none", "/product", "/product/mug-1/more")) {
            get(path).statusCode(404).contentType("text/html").body(containsString("<div id=\"root\">"));
        }
        get("/product/none").body(containsString("content=\"noindex\""));
    }

    @Test
    void home_and_categories_have_one_address_each() {
        get("/").statusCode(200).body(containsString("rel=\"canonical\" href=\"http://localhost:8080/\""));
        get("/category/Home/Plates%20%26%20Bowls")
                .statusCode(200)
                .body(allOf(
                        containsString("<title>Plates &amp; Bowls – CloudRetail</title>"),
                        containsString("Plates &amp; Bowls: 12 things"),
                        containsString("href=\"http://localhost:8080/category/Home/Plates%20%26%20Bowls\"")));
        get("/category/Nowhere").statusCode(200).body(containsString("content=\"noindex\""));
    }

    @Test
    void what_a_page_shows_first_comes_along_with_it() {
        get("/product/mug-1")
                .body(containsString("id=\"brought\">{\"at\":"))
                .body(containsString("\"/api/v1/products/mug-1\":{\"slug\":\"mug-1\""))
                .body(not(containsString("<script>mug")));
        get("/").body(containsString("\"/api/v1/categories\":{\"items\":[{\"path\":\"Home \\u003e Plates"))
                .body(containsString("\"/api/v1/products?sort=newest\\u0026limit=4\":{\"items\":"))
                .body(containsString("\"/api/v1/products?sort=rating\\u0026limit=4\":{\"items\":"));
        get("/category/Home/Plates%20%26%20Bowls")
                .body(containsString(
                        "\"/api/v1/products?category=Home+%3E+Plates+%26+Bowls\\u0026limit=24\":{\"items\":"));
        get("/search").body(containsString("\"/api/v1/products?limit=24\":{\"items\":"));
        get("/category/Home/Plates%20%26%20Bowls?sort=price").body(not(containsString("limit=24")));
        for (String path : List.of("/search?q=mug", "/product/none", "/account", "/product/ill")) {
            get(path).body(not(containsString("id=\"brought\"")));
        }
    }

    @Test
    void results_of_a_search_and_pages_of_persons_are_not_for_search_engines() {
        get("/search?q=%3Cb%3E")
                .statusCode(200)
                .body(allOf(containsString("content=\"noindex\""), containsString("“&lt;b&gt;”")));
        get("/search").statusCode(200).body(not(containsString("noindex")));
        get("/account/orders").statusCode(200).body(containsString("content=\"noindex\""));
        get("/robots.txt").statusCode(200).contentType("text/plain").body(containsString("Disallow: /account"));
    }

    @Test
    void search_engines_find_every_page_by_the_sitemap_that_robots_txt_names() {
        get("/robots.txt").body(containsString("Sitemap: http://localhost:8080/sitemap.xml"));
        Await.untilPasses(() -> get("/sitemap.xml")
                .statusCode(200)
                .contentType("application/xml")
                .body(containsString("<loc>http://localhost:8080/sitemap.xml?part=1</loc>")));
        get("/sitemap.xml?part=1")
                .statusCode(200)
                .contentType("application/xml")
                .body(allOf(
                        containsString("<loc>http://localhost:8080/product/mug-1</loc>"),
                        containsString("<loc>http://localhost:8080/category/Home/Plates%20%26%20Bowls</loc>")));
        for (String part : List.of("0", "2", "x", "99999999999")) {
            get("/sitemap.xml?part=" + part).statusCode(404).contentType("application/problem+json");
        }
    }

    @Test
    void what_cannot_be_told_of_a_product_costs_nobody_the_page() {
        for (String path : List.of("/product/broken", "/product/ill")) {
            get(path).statusCode(200).body(containsString(PLAIN));
        }
    }

    @Test
    void pages_are_served_at_once_while_the_product_service_is_away_or_slow() {
        services.answersAfter(Duration.ofSeconds(3), 200, MUG);
        get("/product/mug-1").statusCode(200).body(containsString(PLAIN));

        services.close();
        for (int i = 0; i < 6; i++) {
            get("/product/mug-1").statusCode(200).body(containsString(PLAIN));
        }
        get("/category/Home").statusCode(200).body(containsString(PLAIN));
        get("/").statusCode(200).body(containsString("canonical")).body(not(containsString("id=\"brought\"")));

        services = Front.workingServices();
        services.answersAt("GET /api/v1/products/mug-1", 200, MUG);
        Await.untilPasses(() -> get("/product/mug-1").body(not(containsString(PLAIN))));
        assertThat(services.last().headers()).doesNotContainKeys("authorization", "cookie");
    }

    @Test
    void the_status_of_a_page_is_that_of_its_product_also_without_its_body() {
        Server.asNobody().head("/product/none").then().statusCode(equalTo(404));
    }
}
