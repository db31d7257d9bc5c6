package io.cloudretail.product.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {
    @Test
    void stars_count_what_has_more() {
        Facets facets = Tally.facets(List.of(new Tally(Filter.RATING, "5", 2), new Tally(Filter.RATING, "3", 4)));

        assertThat(facets.rating())
                .containsExactly(
                        new Facet("5", 2), new Facet("4", 2), new Facet("3", 6), new Facet("2", 6), new Facet("1", 6));
    }

    @Test
    void bands_touch_and_the_last_is_open() {
        Facets facets = Tally.facets(List.of(
                new Tally(Filter.PRICE, "6", 1), new Tally(Filter.PRICE, "0", 3), new Tally(Filter.PRICE, "1", 2)));

        assertThat(facets.price())
                .containsExactly(
                        new Facets.Band(0, 499L, 3), new Facets.Band(500, 999L, 2), new Facets.Band(25_000, null, 1));
    }

    @Test
    void attributes_go_by_name_and_are_bounded() {
        List<Tally> tallies = Stream.concat(
                        IntStream.range(0, 30).mapToObj(i -> new Tally(Filter.ATTRIBUTES, "colour:a:" + i, 100 - i)),
                        IntStream.range(0, 30).mapToObj(i -> new Tally(Filter.ATTRIBUTES, "name" + i + ":x", 50 - i)))
                .toList();

        Facets facets = Tally.facets(tallies);

        assertThat(facets.attributes()).hasSize(10);
        assertThat(facets.attributes().get("colour")).hasSize(20).contains(new Facet("a:0", 100));
    }

    @Test
    void an_estimate_has_two_digits() {
        assertThat(new Tally(Filter.BRAND, "Acme", 777).times(16).count()).isEqualTo(12_000);
        assertThat(new Tally(Filter.BRAND, "Acme", 3).times(16).count()).isEqualTo(48);
        assertThat(new Tally(Filter.BRAND, "Acme", 777).times(1).count()).isEqualTo(777);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "2000, 1", "2001, 2", "100000, 128", "100000000, 256"})
    void of_many_a_part_is_counted(long expected, int part) {
        assertThat(Counts.part(expected)).isEqualTo(part);
    }

    @Test
    void what_is_known_exactly_comes_first_and_takes_the_place_of_its_estimate() {
        Tally red = new Tally(Filter.ATTRIBUTES, "colour:red", 3);
        Tally blue = new Tally(Filter.ATTRIBUTES, "colour:blue", 800);

        assertThat(Tally.corrected(List.of(blue, new Tally(Filter.ATTRIBUTES, "colour:red", 16)), List.of(red)))
                .containsExactly(red, blue);
        assertThat(Tally.corrected(List.of(blue), List.of(new Tally(Filter.ATTRIBUTES, "colour:red", 0))))
                .containsExactly(blue);
        assertThat(Tally.corrected(List.of(blue), List.of())).containsExactly(blue);
    }

    @Test
    void a_tag_belongs_to_its_attribute() {
        Tally red = new Tally(Filter.ATTRIBUTES, "colour:red", 1);

        assertThat(red.isOf("attributes:colour")).isTrue();
        assertThat(red.isOf("attributes:material")).isFalse();
        assertThat(new Tally(Filter.BRAND, "colour:red", 1).isOf("attributes:colour"))
                .isFalse();
    }
}
