package io.cloudretail.gateway.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import org.junit.jupiter.api.Test;

class ProductHeadTest {
    private static final String LANTERN = """
            {"slug": "lantern-71053", "title": "WHITE METAL LANTERN", "description": "Holds\\n a candle.",
             "category": "Home > Lighting", "brand": "Glow", "priceFrom": {"amount": 395, "currency": "GBP"},
             "variants": [
               {"sku": "71053", "price": {"amount": 395, "currency": "GBP"}, "inStock": true},
               {"sku": "71053L", "price": {"amount": 1200, "currency": "GBP"}, "inStock": false}],
             "images": [
               {"urls": {"large": "/api/v1/products/pictures/1.webp", "small": "/api/v1/products/pictures/1-small.webp"}}], "rating": 4.5, "ratingCount": 2}
            """;

    private final ProductHead heads = new ProductHead(URI.create("https://shop.example"));

    @Test
    void a_product_is_told_with_title_description_address_and_picture() {
        Head head = heads.of(parse(LANTERN));

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.html().orElseThrow())
                .contains("<title>White metal lantern – CloudRetail</title>")
                .contains("name=\"description\" content=\"Holds a candle.\"")
                .contains("rel=\"canonical\" href=\"https://shop.example/product/lantern-71053\"")
                .contains("property=\"og:title\" content=\"White metal lantern\"")
                .contains("property=\"og:image\" content=\"https://shop.example/api/v1/products/pictures/1.webp\"");
    }

    @Test
    void a_browser_can_fetch_the_picture_before_any_script_has_run() {
        assertThat(heads.of(parse(LANTERN)).html().orElseThrow())
                .contains("rel=\"preload\" as=\"image\" fetchpriority=\"high\" imagesrcset=\""
                        + "/api/v1/products/pictures/1-small.webp 320w, /api/v1/products/pictures/1.webp 1280w\""
                        + " imagesizes=\"(max-width: 48em) 100vw, 640px\"");
    }

    @Test
    void search_engines_read_the_price_and_stock_of_each_variant() {
        JsonObject data = dataIn(heads.of(parse(LANTERN)));

        assertThat(data.getString("@type")).isEqualTo("Product");
        assertThat(data.getJsonObject("brand").getString("name")).isEqualTo("Glow");
        assertThat(data.getJsonObject("aggregateRating").getJsonNumber("ratingValue"))
                .hasToString("4.5");
        JsonObject small = data.getJsonArray("offers").getJsonObject(0);
        assertThat(small.getString("price")).isEqualTo("3.95");
        assertThat(small.getString("availability")).isEqualTo("https://schema.org/InStock");
        JsonObject large = data.getJsonArray("offers").getJsonObject(1);
        assertThat(large.getString("price")).isEqualTo("12.00");
        assertThat(large.getString("availability")).isEqualTo("https://schema.org/OutOfStock");
    }

    @Test
    void a_product_of_which_little_is_known_is_told_by_its_price() {
        Head head = heads.of(parse("""
                        {"slug": "x", "title": "Mug", "description": "", "category": "Home",
                         "priceFrom": {"amount": 500, "currency": "GBP"},
                         "variants": [{"sku": "1", "price": {"amount": 600, "currency": "GBP"}}]}
                        """));

        assertThat(head.html().orElseThrow())
                .contains("content=\"Mug: From £5.00, at CloudRetail.\"")
                .doesNotContain("og:image", "preload", "aggregateRating", "availability", "brand");
    }

    @Test
    void nothing_a_vendor_writes_becomes_more_than_text() {
        String nasty = "\"'><script>alert(1)</script><!-- & \u0000 </title>$1\\";
        JsonObject product = Json.createObjectBuilder(parse(LANTERN))
                .add("title", nasty)
                .add("description", nasty)
                .build();

        Head head = heads.of(product);

        String html = head.html().orElseThrow();
        assertThat(html)
                .contains(
                        "<title>&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;!-- &amp;   &lt;/title&gt;$1\\")
                .doesNotContain("<script>", "<!--", "\u0000")
                .containsOnlyOnce("</title>")
                .containsOnlyOnce("</script>")
                .containsOnlyOnce("<script");
        assertThat(dataIn(head).getString("name")).isEqualTo(nasty);
    }

    @Test
    void a_long_description_is_cut_between_two_characters() {
        JsonObject product = Json.createObjectBuilder(parse(LANTERN))
                .add("description", "x".repeat(154) + "\uD83C\uDF81 a gift")
                .build();

        assertThat(heads.of(product).html().orElseThrow()).contains("content=\"" + "x".repeat(154) + "\"");
    }

    private static JsonObject dataIn(Head head) {
        String html = head.html().orElseThrow();
        int begin = html.indexOf('>', html.indexOf("<script")) + 1;
        return parse(html.substring(begin, html.indexOf("</script>", begin)));
    }

    private static JsonObject parse(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
