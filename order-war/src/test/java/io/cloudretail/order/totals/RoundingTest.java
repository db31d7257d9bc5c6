package io.cloudretail.order.totals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoundingTest {
    @Test
    void what_is_left_goes_to_those_from_whom_most_was_cut_off() {
        assertThat(Rounding.share(100, new long[] {1, 1, 1})).containsExactly(34, 33, 33);
        assertThat(Rounding.share(10, new long[] {100, 199, 1})).containsExactly(3, 7, 0);
        assertThat(Rounding.share(5, new long[] {3, 3, 3, 1})).containsExactly(2, 2, 1, 0);
    }

    @Test
    void without_any_weight_the_first_gets_everything() {
        assertThat(Rounding.share(7, new long[] {0, 0})).containsExactly(7, 0);
        assertThat(Rounding.share(0, new long[] {0, 0})).containsExactly(0, 0);
        assertThat(Rounding.share(0, new long[] {})).isEmpty();
    }
}
