package io.cloudretail.gateway.storefront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import org.junit.jupiter.api.Test;

class TemplateTest {
    private final Template template =
            Template.of("<head><!--page--><title>Shop</title><!--/page--></head><main><!--brought--></main>");

    @Test
    void what_is_known_of_a_page_stands_in_place_of_what_holds_for_all() {
        assertThat(template.with(new Head.Builder("Mug").build(200)))
                .isEqualTo(
                        "<head><title>Mug – CloudRetail</title><meta data-served property=\"og:title\" content=\"Mug\"></head><main></main>");
    }

    @Test
    void a_page_of_which_nothing_is_known_stays_as_it_is() {
        assertThat(template.with(Head.plain(200))).isEqualTo("<head><title>Shop</title></head><main></main>");
    }

    @Test
    void what_goes_along_with_a_page_can_neither_end_its_element_nor_begin_another() {
        String nasty = "</script><script>alert(1)</script><!--\u2028";

        String page = template.with(Head.plain(200)
                .bringing(Json.createObjectBuilder().add("title", nasty).build()));

        assertThat(page)
                .contains("<main><script type=\"application/json\" id=\"brought\">{\"title\":")
                .containsOnlyOnce("<script")
                .containsOnlyOnce("</script>")
                .doesNotContain("<!--");
    }

    @Test
    void a_page_without_a_place_for_it_is_noticed_at_once() {
        assertThatThrownBy(() -> Template.of("<head></head>")).hasMessageContaining("<!--page-->");
        assertThatThrownBy(() -> Template.of("<!--page--><!--/page-->")).hasMessageContaining("<!--brought-->");
    }
}
