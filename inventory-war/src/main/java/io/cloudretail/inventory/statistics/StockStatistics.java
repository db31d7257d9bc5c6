package io.cloudretail.inventory.statistics;

import io.cloudretail.kit.time.Periods;
import java.time.LocalDate;
import java.util.List;

/**
 * How much was running out.
 *
 * @param to the day after the last
 * @param by day, week or month
 * @param periods oldest first and without gaps; the first and the last may be shorter than the others
 */
public record StockStatistics(LocalDate from, LocalDate to, String by, List<StockPeriod> periods) {
    static StockStatistics of(Periods wanted, List<StockDay> days) {
        return new StockStatistics(
                wanted.from(),
                wanted.to(),
                wanted.by().text(),
                wanted.each().stream()
                        .map(period -> StockPeriod.of(period, days))
                        .toList());
    }
}
