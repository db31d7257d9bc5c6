package io.cloudretail.system.scenarios;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.cloudretail.system.drivers.Gateway;
import io.cloudretail.system.drivers.Goods;
import io.cloudretail.system.drivers.Vendor;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** What readers that run no scripts, such as search engines, are told of the shop's pages. */
@MicroShedTest
class PagesIT {
    @Test
    void a_products_page_tells_what_it_is_and_whatever_its_vendor_writes_stays_a_text() {
        String slug = Vendor.newcomer()
                .offers(Goods.called("A \"mug\" </title><script>alert(1)</script>")
                        .by("Glow")
                        .variant(Goods.newSku(), Map.of(), 500, 5))
                .extract()
                .path("slug");

        page("/product/" + slug)
                .statusCode(200)
                .contentType("text/html")
                .body(allOf(
                        containsString(
                                "<title>A &quot;mug&quot; &lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; – CloudRetail</title>"),
                        containsString("property=\"og:url\""),
                        containsString("/product/" + slug + "\""),
                        containsString("\"priceCurrency\":\"GBP\""),
                        not(containsString("<script>alert"))));
    }

    @Test
    void what_is_not_sold_is_not_found_and_what_is_a_persons_own_is_not_for_search_engines() {
        page("/product/nothing-like-that").statusCode(404).body(containsString("noindex"));
        page("/orders").statusCode(200).body(containsString("noindex"));
        page("/").statusCode(200).body(containsString("rel=\"canonical\""));
        page("/robots.txt").statusCode(200).body(containsString("Disallow: /account"));
    }

    @Test
    void search_engines_find_the_products_by_the_sitemap() {
        Awaitility.await("the sitemap")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> page("/sitemap.xml").statusCode(200).body(containsString("/sitemap.xml?part=1")));
        String slug = Gateway.request()
                .get("/api/v1/products?q=lantern&limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].slug");
        page("/sitemap.xml?part=1")
                .statusCode(200)
                .contentType("application/xml")
                .body(allOf(containsString("/product/" + slug + "</loc>"), containsString("/category/")));
        page("/robots.txt").body(containsString("Sitemap: "));
    }

    private static ValidatableResponse page(String path) {
        return Gateway.request().get(path).then();
    }
}
