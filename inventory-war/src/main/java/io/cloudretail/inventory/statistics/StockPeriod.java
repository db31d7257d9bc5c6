package io.cloudretail.inventory.statistics;

import io.cloudretail.kit.time.Periods;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What was running out at the end of one period, or is now; all but its days is absent where nobody looked.
 *
 * @param to the day after the last
 * @param low SKUs on sale at or below their threshold
 * @param outOfStock how many of those had no unit left that could be ordered
 * @param seenAt when it was looked at
 */
public record StockPeriod(LocalDate from, LocalDate to, Integer low, Integer outOfStock, Instant seenAt) {
    /** @param days oldest first */
    static StockPeriod of(Periods.Period period, List<StockDay> days) {
        return days.stream()
                .filter(day -> period.contains(day.day()))
                .reduce((earlier, later) -> later)
                .map(last -> new StockPeriod(period.from(), period.to(), last.low(), last.outOfStock(), last.seenAt()))
                .orElseGet(() -> new StockPeriod(period.from(), period.to(), null, null, null));
    }
}
