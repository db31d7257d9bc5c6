package io.cloudretail.kit.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoCardNumberTest {
    private final NoCardNumber.Validator validator = new NoCardNumber.Validator();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4242424242424242",
                "4242 4242 4242 4242",
                "4242-4242-4242-4242",
                "378282246310005",
                "6304000000000000",
                "6205500000000000004",
                "tok_5555555555554444",
                "my card is 4000056655665556, thanks",
                "00004242424242424242"
            })
    void a_card_number_is_found_however_it_is_written(String text) {
        assertThat(validator.isValid(text, null)).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "tok_visa",
                "pm_1MqLiJLkdIwHu7ixUEgbFdYF",
                "4242424242424243",
                "42424242424",
                "0b54a6a8-5a0c-4b3e-8f57-3f2f5a1d9c11"
            })
    void what_names_a_card_is_none(String text) {
        assertThat(validator.isValid(text, null)).isTrue();
    }
}
