package io.cloudretail.devstack.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShelvesTest {
    @ParameterizedTest
    @CsvSource({
        "White Hanging Heart T-Light Holder, Lighting & Candles > T-Light Holders",
        "King's Choice Mug, Kitchen & Dining > Mugs & Cups",
        "Christmas Village Gift Wrap, Christmas > Christmas Cards & Wrap",
        "Blue Heart Compact Mirror, Jewellery & Accessories > Fashion Accessories",
        "Cinnamon Set of 9 T-Lights, Lighting & Candles > Candles"
    })
    void goods_are_shelved_by_keyword(String title, String category) {
        assertThat(new Shelves(Rule.in("categories.csv")).of(title)).isEqualTo(category);
    }

    @Test
    void the_first_rule_that_applies_decides() {
        Shelves shelves = new Shelves(List.of(new Rule("card holder", "Home"), new Rule("card", "Cards")));
        assertThat(shelves.of("Red Star Card Holder")).isEqualTo("Home");
        assertThat(shelves.of("Robot Birthday Card")).isEqualTo("Cards");
    }

    @Test
    void words_are_found_in_singular_and_plural_but_never_inside_others() {
        assertThat(Phrase.of("glass").isIn("Black Wine Glasses")).isTrue();
        assertThat(Phrase.of("daisy").isIn("Summer Daisies Bag Charm")).isTrue();
        assertThat(Phrase.of("pen").isIn("Open Shelf")).isFalse();
    }

    @Test
    void words_can_be_bound_to_the_begin_or_the_end_or_stand_apart() {
        assertThat(Phrase.of("^ card").isIn("Card, Dolly Girl")).isTrue();
        assertThat(Phrase.of("^ card").isIn("Red Card")).isFalse();
        assertThat(Phrase.of("sign $").isIn("Bathroom Metal Sign")).isTrue();
        assertThat(Phrase.of("christmas + light").isIn("Christmas Tree with 20 Lights"))
                .isTrue();
    }

    @Test
    void what_no_rule_knows_is_a_gift() {
        assertThat(new Shelves(List.of()).of("Frosted White Base")).isEqualTo(Shelves.REST);
    }
}
