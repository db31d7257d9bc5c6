package io.cloudretail.order.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.kit.money.Money;
import io.cloudretail.kit.time.Periods;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the sums of days become those of periods. */
class OrderStatisticsTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-11-01");

    @Test
    void a_day_without_anything_is_told_as_nothing_and_not_left_out() {
        OrderStatistics statistics = of(Periods.Step.DAY, 3, new DaySum(FIRST.plusDays(2), "PENDING", "", 4, 0, 0));

        assertThat(statistics.periods())
                .extracting(OrderPeriod::from)
                .containsExactly(FIRST, FIRST.plusDays(1), FIRST.plusDays(2));
        assertThat(statistics.periods()).extracting(OrderPeriod::placed).containsExactly(0L, 0L, 4L);
        assertThat(statistics.all().placed()).isEqualTo(4);
        assertThat(statistics.all().revenue()).isEmpty();
    }

    @Test
    void what_is_given_back_is_taken_off_in_its_own_currency() {
        OrderPeriod all = of(
                        Periods.Step.MONTH,
                        10,
                        new DaySum(FIRST, "CONFIRMED", "GBP", 2, 5, 1_000),
                        new DaySum(FIRST, "CONFIRMED", "EUR", 1, 1, 300),
                        new DaySum(FIRST.plusDays(1), "CANCELLED", "GBP", 1, 2, 400),
                        new DaySum(FIRST.plusDays(1), "CANCELLED", "", 3, 0, 0),
                        new DaySum(FIRST.plusDays(2), "RETURN_REFUNDED", "GBP", 1, 1, 250),
                        new DaySum(FIRST.plusDays(2), "REJECTED", "", 6, 0, 0))
                .all();

        assertThat(all.confirmed()).isEqualTo(3);
        assertThat(all.cancelled()).isEqualTo(4);
        assertThat(all.rejected()).isEqualTo(6);
        assertThat(all.returns()).isEqualTo(1);
        assertThat(all.unitsSold()).isEqualTo(6);
        assertThat(all.unitsBack()).isEqualTo(3);
        assertThat(all.revenue()).containsExactly(Revenue.of("EUR", 300, 0), Revenue.of("GBP", 1_000, 650));
        assertThat(all.revenue().get(1).left()).isEqualTo(Money.of(350, "GBP"));
    }

    @Test
    void more_may_be_given_back_in_a_period_than_was_sold_in_it() {
        OrderStatistics statistics = of(
                Periods.Step.DAY,
                2,
                new DaySum(FIRST, "CONFIRMED", "GBP", 1, 1, 500),
                new DaySum(FIRST.plusDays(1), "CANCELLED", "GBP", 1, 1, 500));

        assertThat(statistics.periods().get(1).revenue()).containsExactly(Revenue.of("GBP", 0, 500));
        assertThat(statistics.periods().get(1).revenue().get(0).left()).isEqualTo(Money.of(-500, "GBP"));
        assertThat(statistics.all().revenue()).containsExactly(Revenue.of("GBP", 500, 500));
    }

    private static OrderStatistics of(Periods.Step by, int days, DaySum... sums) {
        return OrderStatistics.of(new Periods(FIRST, FIRST.plusDays(days), by), List.of(sums), List.of());
    }
}
