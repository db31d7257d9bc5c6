package io.cloudretail.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.problem.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextTest {
    @Test
    void spaces_around_it_are_no_part_of_a_text() {
        assertThat(FreeText.of("q", " red  mug ", 10)).contains("red  mug");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void nothing_is_no_text(String text) {
        assertThat(FreeText.of("q", text, 3)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"long", "a\0b"})
    void what_is_too_long_or_cannot_be_in_a_database_is_refused(String text) {
        assertThatThrownBy(() -> FreeText.of("q", text, 3)).isInstanceOf(InvalidRequest.class);
    }
}
