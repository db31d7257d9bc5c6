package io.cloudretail.order.totals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Whatever is rounded: nothing is lost, nothing is made. */
class RoundingPropertiesTest {
    private static final long MOST = 200_000_000_000_000_000L;

    @Property
    void shares_add_up_and_are_within_one_unit_of_what_is_exact(
            @ForAll @LongRange(max = MOST) long amount,
            @ForAll @Size(min = 1, max = 40) List<@LongRange(max = 100_000_000_000_000L) Long> given) {
        long[] weights = array(given);
        long[] parts = Rounding.share(amount, weights);

        assertThat(Arrays.stream(parts).sum()).isEqualTo(amount);
        long whole = Arrays.stream(weights).sum();
        for (int i = 0; whole > 0 && i < parts.length; i++) {
            BigDecimal exact = BigDecimal.valueOf(amount)
                    .multiply(BigDecimal.valueOf(weights[i]))
                    .divide(BigDecimal.valueOf(whole), 20, RoundingMode.HALF_EVEN);
            assertThat(exact.subtract(BigDecimal.valueOf(parts[i])).abs()).isLessThan(BigDecimal.ONE);
        }
    }

    @Property
    void no_share_is_larger_than_its_weight_when_the_amount_is_not_larger_than_all_of_them(
            @ForAll @Size(min = 1, max = 40) List<@LongRange(max = 1000) Long> given,
            @ForAll @LongRange(max = 100) long percent) {
        long[] weights = array(given);
        long amount = Arrays.stream(weights).sum() * percent / 100;

        long[] parts = Rounding.share(amount, weights);

        for (int i = 0; i < parts.length; i++) {
            assertThat(parts[i]).isBetween(0L, weights[i]);
        }
    }

    @Property
    void half_a_unit_is_rounded_up(
            @ForAll @LongRange(max = MOST) long amount,
            @ForAll @LongRange(max = 10_000) long part,
            @ForAll @LongRange(min = 10_000, max = 20_000) long whole) {
        BigDecimal exact = BigDecimal.valueOf(amount).multiply(BigDecimal.valueOf(part));

        assertThat(Rounding.halfUp(amount, part, whole))
                .isEqualTo(exact.divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                        .longValueExact());
        assertThat(Rounding.down(amount, part, whole))
                .isEqualTo(exact.divide(BigDecimal.valueOf(whole), 0, RoundingMode.DOWN)
                        .longValueExact());
    }

    private static long[] array(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).toArray();
    }
}
