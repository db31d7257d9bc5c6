package io.cloudretail.gateway.storefront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.gateway.storefront.SitemapParts.Entry;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AddressesTest {
    private static final String FIRST = "/api/v1/products?sort=newest&limit=100";

    private final Map<String, String> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    @Test
    void home_categories_with_something_in_them_and_all_products_by_cursor() throws Exception {
        catalogue();

        assertThat(new Addresses(this::find, 100).all())
                .containsExactly(
                        Entry.of("/"),
                        Entry.of("/search"),
                        Entry.of("/category/Home/Plates%20%26%20Bowls"),
                        new Entry("/product/mug-1", Optional.of("2026-11-01T10:00:00Z")),
                        Entry.of("/product/mug-2"),
                        Entry.of("/product/mug-3"));
    }

    @Test
    void no_more_products_than_so_many_are_asked_for() throws Exception {
        catalogue();

        assertThat(new Addresses(this::find, 1).all())
                .last()
                .extracting(Entry::path)
                .isEqualTo("/product/mug-1");
        assertThat(asked).containsExactly("/api/v1/categories", FIRST);
    }

    @Test
    void half_a_catalogue_is_none() {
        catalogue();
        answers.remove(FIRST + "&cursor=a%2Bb%3D");

        assertThatThrownBy(() -> new Addresses(this::find, 100).all()).isInstanceOf(Catalogue.Silent.class);
    }

    private void catalogue() {
        answers.put("/api/v1/categories", """
                {"items": [{"path": "Home > Plates & Bowls", "count": 3}, {"path": "Empty", "count": 0}]}
                """);
        answers.put(FIRST, """
                {"items": [{"slug": "mug-1", "updatedAt": "2026-11-01T10:00:00Z"}, {"slug": "mug-2"}], "nextCursor": "a+b="}
                """);
        answers.put(FIRST + "&cursor=a%2Bb%3D", """
                {"items": [{"slug": "mug-3"}]}
                """);
    }

    private Optional<JsonObject> find(String address) {
        asked.add(address);
        return Optional.ofNullable(answers.get(address)).map(AddressesTest::parse);
    }

    private static JsonObject parse(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
