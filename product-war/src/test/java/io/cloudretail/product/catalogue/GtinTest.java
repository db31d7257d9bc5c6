package io.cloudretail.product.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GtinTest {
    @ParameterizedTest
    @ValueSource(strings = {"4006381333931", "96385074", "036000291452", "10614141000415", ""})
    void a_code_whose_last_digit_checks_the_others_is_taken_and_so_is_none(String code) {
        assertThat(new Gtin.Check().isValid(code, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4006381333932", "96385075", "123456789", "red mug", "40063813339-1", "٤006381333931"})
    void anything_else_is_not(String code) {
        assertThat(new Gtin.Check().isValid(code, null)).isFalse();
    }
}
