package io.cloudretail.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ContentTagTest {
    public record Rate(String country, Map<String, Integer> rates) {}

    private final Rate rate = new Rate("GB", new TreeMap<>(Map.of("STANDARD", 2000, "REDUCED", 500)));

    @Test
    void the_same_content_has_the_same_tag_and_any_other_has_another() {
        Rate same = new Rate("GB", new TreeMap<>(Map.of("REDUCED", 500, "STANDARD", 2000)));
        Rate other = new Rate("GB", new TreeMap<>(Map.of("REDUCED", 501, "STANDARD", 2000)));

        assertThat(ContentTag.of(rate)).isEqualTo(ContentTag.of(same)).matches("[0-9a-f]{32}");
        assertThat(ContentTag.of(other)).isNotEqualTo(ContentTag.of(rate));
        assertThat(ContentTag.of(List.of())).isNotEqualTo(ContentTag.of(List.of(rate)));
    }

    @Test
    void an_edit_of_the_content_that_was_read_goes_through_and_of_another_does_not() {
        Precondition read = Precondition.of("\"" + ContentTag.of(rate) + "\"");

        assertThatCode(() -> read.require(ContentTag.of(rate))).doesNotThrowAnyException();
        assertThatThrownBy(() -> read.require(ContentTag.of(List.of()))).isInstanceOf(EditedMeanwhile.class);
        assertThatCode(() -> Precondition.of("*").require(ContentTag.of(List.of())))
                .doesNotThrowAnyException();
    }
}
