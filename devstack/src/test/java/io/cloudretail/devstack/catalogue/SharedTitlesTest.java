package io.cloudretail.devstack.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharedTitlesTest {
    private final SharedTitles titles = new SharedTitles();

    @Test
    void a_title_of_its_own_stays() {
        titles.add("Party Bunting", "47566");
        assertThat(titles.unique("Party Bunting", "47566")).isEqualTo("Party Bunting");
    }

    @Test
    void one_title_for_several_letters_is_told_apart_by_style() {
        titles.add("Fairy Cake Placemats", "84509B");
        titles.add("Fairy Cake Placemats", "84509G");
        assertThat(titles.unique("Fairy Cake Placemats", "84509G")).isEqualTo("Fairy Cake Placemats, Style G");
    }

    @Test
    void one_title_for_several_numbers_is_told_apart_by_number() {
        titles.add("Heart T-Light Holder", "21814");
        titles.add("Heart T-Light Holder", "85118");
        assertThat(titles.unique("Heart T-Light Holder", "21814")).isEqualTo("Heart T-Light Holder, No. 21814");
    }
}
