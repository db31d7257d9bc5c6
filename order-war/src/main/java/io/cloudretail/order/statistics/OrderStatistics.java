package io.cloudretail.order.statistics;

import io.cloudretail.kit.time.Periods;
import java.time.LocalDate;
import java.util.List;

/**
 * What became of orders, and what sold best.
 *
 * @param to the day after the last
 * @param by day, week or month
 * @param all the periods together
 * @param periods oldest first and without gaps; the first and the last may be shorter than the others
 * @param bestSellers by units, most first
 */
public record OrderStatistics(
        LocalDate from,
        LocalDate to,
        String by,
        OrderPeriod all,
        List<OrderPeriod> periods,
        List<BestSeller> bestSellers) {
    static OrderStatistics of(Periods wanted, List<DaySum> days, List<BestSeller> bestSellers) {
        return new OrderStatistics(
                wanted.from(),
                wanted.to(),
                wanted.by().text(),
                OrderPeriod.of(wanted.whole(), days),
                wanted.each().stream()
                        .map(period -> OrderPeriod.of(period, days))
                        .toList(),
                bestSellers);
    }
}
