package io.cloudretail.product.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CategoryPathTest {
    @ParameterizedTest
    @CsvSource({
        "A>B, A > B",
        "'  A  >  B ', A > B",
        "'Lighting &   Candles', Lighting & Candles",
        "1>2>3>4>5>6>7>8, 1 > 2 > 3 > 4 > 5 > 6 > 7 > 8"
    })
    void has_one_spelling(String written, String path) {
        assertThat(CategoryPath.parse(written))
                .hasValueSatisfying(found -> assertThat(found.text()).isEqualTo(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ">", "A>", ">A", "A>>B", "1>2>3>4>5>6>7>8>9"})
    void needs_names_and_not_too_many(String written) {
        assertThat(CategoryPath.parse(written)).isEmpty();
    }

    @Test
    void knows_its_parent_and_what_is_below() {
        CategoryPath path = CategoryPath.parse("Home > Lighting").orElseThrow();

        assertThat(path.name()).isEqualTo("Lighting");
        assertThat(path.parent()).contains(new CategoryPath("Home"));
        assertThat(path.isBelow(new CategoryPath("Home"))).isTrue();
        assertThat(path.isBelow(new CategoryPath("Ho"))).isFalse();
        assertThat(path.isBelow(path)).isFalse();
    }
}
