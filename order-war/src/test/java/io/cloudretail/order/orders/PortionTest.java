package io.cloudretail.order.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PortionTest {
    @Test
    void it_has_as_many_as_are_wanted() {
        assertThat(Portion.of(rows(1, 1, 1), 2)).isEqualTo(new Portion<>(ids(2), true));
        assertThat(Portion.of(rows(1, 1), 2)).isEqualTo(new Portion<>(ids(2), false));
        assertThat(Portion.of(rows(), 2)).isEqualTo(new Portion<>(ids(0), false));
    }

    @Test
    void it_ends_before_it_has_more_lines_than_are_held_at_once() {
        assertThat(Portion.of(rows(2000, 2000, 1000, 1), 100)).isEqualTo(new Portion<>(ids(3), true));
        assertThat(Portion.of(rows(2000, 2000, 1000), 100)).isEqualTo(new Portion<>(ids(3), false));
        assertThat(Portion.of(rows(2000, 2000, 2000), 100)).isEqualTo(new Portion<>(ids(2), true));
    }

    @Test
    void one_is_in_it_however_long_it_is() {
        assertThat(Portion.of(rows(5001, 1), 100)).isEqualTo(new Portion<>(ids(1), true));
    }

    private static List<Object[]> rows(long... lines) {
        return java.util.stream.IntStream.range(0, lines.length)
                .mapToObj(i -> new Object[] {new UUID(0, i), lines[i]})
                .toList();
    }

    private static List<UUID> ids(int number) {
        return LongStream.range(0, number).mapToObj(i -> new UUID(0, i)).toList();
    }
}
