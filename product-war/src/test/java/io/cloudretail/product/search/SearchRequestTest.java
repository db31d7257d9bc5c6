package io.cloudretail.product.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.problem.InvalidRequest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchRequestTest {
    @Test
    void an_empty_parameter_is_none() {
        Wish wish =
                wish(Map.of("q", List.of(" "), "category", List.of(""), "minPrice", List.of(""), "brand", List.of("")));

        assertThat(wish.words()).isEmpty();
        assertThat(wish.filters()).isEmpty();
        assertThat(wish.sort()).isEqualTo(Wish.ORDERS.usual());
    }

    @Test
    void a_list_is_relevant_to_words_and_without_them_begins_with_the_newest() {
        String column = "l.product_id";
        assertThat(wish(Map.of()).order().orderBy(column)).isEqualTo(" ORDER BY l.created DESC, l.product_id DESC");
        assertThat(wish(Map.of("q", List.of("tin"))).order().orderBy(column))
                .isEqualTo(" ORDER BY l.merit DESC, l.product_id DESC");
        assertThat(wish(Map.of("q", List.of("tin"), "sort", List.of("price")))
                        .order()
                        .orderBy(column))
                .isEqualTo(" ORDER BY l.price, l.product_id");
        assertThat(wish(Map.of("q", List.of("tin"))).unranked().order().behindInTurn(column))
                .isEqualTo(" AND (l.created, l.product_id) < (?, ?)");
    }

    @Test
    void values_of_one_attribute_are_one_filter_and_other_names_others() {
        Wish wish = wish(Map.of("attr", List.of("colour:red", "material:glass", "colour:blue:ish")));

        assertThat(wish.narrowing()).containsExactly("attributes:colour", "attributes:material");
        assertThat(wish.filters().get(0).values().get(0)).isEqualTo(new String[] {"colour:red", "colour:blue:ish"});
    }

    @Test
    void a_facet_is_counted_without_its_own_filter() {
        Wish wish = wish(Map.of("minPrice", List.of("1"), "maxPrice", List.of("9"), "inStock", List.of("true")));

        assertThat(wish.without(Filter.PRICE).narrowing()).containsExactly(Filter.IN_STOCK);
    }

    @Test
    void other_selections_have_other_keys_and_the_order_of_the_list_has_no_part_in_it() {
        Wish red = wish(Map.of("attr", List.of("colour:red"), "sort", List.of("price")));

        assertThat(red.selection())
                .isEqualTo(wish(Map.of("attr", List.of("colour:red"))).selection());
        assertThat(red.selection())
                .isNotEqualTo(wish(Map.of("attr", List.of("colour:blue"))).selection());
    }

    @Test
    void no_value_can_pass_for_two() {
        assertThat(wish(Map.of("brand", List.of("A, B"))).selection())
                .isNotEqualTo(wish(Map.of("brand", List.of("A", "B"))).selection());
        Wish filtered = wish(Map.of("q", List.of("tin"), "brand", List.of("A")));
        Wish written = new Wish(
                Optional.of("tin" + filtered.selection().substring("3:tin".length())), List.of(), filtered.sort());
        assertThat(written.selection()).isNotEqualTo(filtered.selection());
    }

    @ParameterizedTest
    @CsvSource({
        "inStock, maybe",
        "minRating, 0",
        "minRating, 6",
        "minRating, 4.5",
        "attr, colour",
        "attr, :red",
        "attr, colour:",
        "minPrice, -1",
        "maxPrice, 1e9",
        "sort, best"
    })
    void what_means_nothing_is_refused(String parameter, String value) {
        assertThatThrownBy(() -> wish(Map.of(parameter, List.of(value)))).isInstanceOf(InvalidRequest.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"brand", "attr"})
    void nobody_may_ask_for_too_many(String parameter) {
        assertThatThrownBy(() -> wish(Map.of(parameter, Collections.nCopies(21, "a:b"))))
                .isInstanceOf(InvalidRequest.class);
    }

    @ParameterizedTest
    @CsvSource({"lantern -red, true", "-red, true", "t-light, false"})
    void a_hyphen_within_a_word_excludes_nothing(String words, boolean excludes) {
        assertThat(wish(Map.of("q", List.of(words))).mayExclude()).isEqualTo(excludes);
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "7, 7"})
    void suggestions_have_a_usual_number(int asked, int given) {
        assertThat(new SuggestRequest("la", asked == 0 ? null : String.valueOf(asked)).limit())
                .isEqualTo(given);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "21", "x", "-1", "99999999999"})
    void suggestions_without_end_are_refused(String limit) {
        assertThatThrownBy(() -> new SuggestRequest("la", limit).limit()).isInstanceOf(InvalidRequest.class);
    }

    private static Wish wish(Map<String, List<String>> parameters) {
        return new SearchRequest(parameters).wish();
    }
}
