package io.cloudretail.devstack.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlurbTest {
    private final Blurb blurb = new Blurb(Rule.in("materials.csv"), Rule.in("collections.csv"));

    @Test
    void it_tells_the_range_the_material_and_the_amount() {
        assertThat(blurb.of("Set of 4 Bone China Mugs", "Kitchen & Dining > Mugs & Cups", false))
                .isEqualTo("From our Mugs & Cups range, made of bone china, sold as a set of 4.");
    }

    @Test
    void only_what_the_goods_consist_of_is_their_material() {
        assertThat(blurb.of("Recipe Box with Metal Heart", "Kitchen Tools", false))
                .doesNotContain("metal");
        assertThat(blurb.of("Hanging Wood and Felt Heart", "Decorations", false))
                .contains("made of wood and felt");
    }

    @Test
    void it_names_the_collection() {
        assertThat(blurb.of("Red Retrospot Purse", "Bags", false)).endsWith("Part of the Retrospot collection.");
    }

    @Test
    void only_what_sells_best_is_a_best_seller() {
        assertThat(blurb.of("Red Retrospot Purse", "Bags", true)).endsWith("One of our best sellers.");
    }
}
