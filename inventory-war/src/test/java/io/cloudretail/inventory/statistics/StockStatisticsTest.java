package io.cloudretail.inventory.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.kit.time.Periods;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How days become periods. */
class StockStatisticsTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-11-01");

    @Test
    void a_period_is_remembered_by_the_last_day_in_it_that_was_seen() {
        StockStatistics weeks = StockStatistics.of(
                new Periods(FIRST, LocalDate.parse("2026-11-16"), Periods.Step.WEEK),
                List.of(seen(FIRST, 1, 0), seen(FIRST.plusDays(2), 5, 2), seen(FIRST.plusDays(4), 4, 1)));

        assertThat(weeks.by()).isEqualTo("week");
        assertThat(weeks.periods()).extracting(StockPeriod::low).containsExactly(1, 4, null);
        assertThat(weeks.periods()).extracting(StockPeriod::outOfStock).containsExactly(0, 1, null);
    }

    @Test
    void a_day_that_nobody_looked_at_is_there_and_unknown() {
        StockStatistics days =
                StockStatistics.of(new Periods(FIRST, FIRST.plusDays(2), Periods.Step.DAY), List.of(seen(FIRST, 0, 0)));

        assertThat(days.periods())
                .containsExactly(
                        new StockPeriod(FIRST, FIRST.plusDays(1), 0, 0, evening(FIRST)),
                        new StockPeriod(FIRST.plusDays(1), FIRST.plusDays(2), null, null, null));
    }

    private static StockDay seen(LocalDate day, int low, int outOfStock) {
        return new StockDay(day, low, outOfStock, evening(day));
    }

    private static Instant evening(LocalDate day) {
        return day.atTime(23, 58).toInstant(ZoneOffset.UTC);
    }
}
