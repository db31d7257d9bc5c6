package io.cloudretail.order.statistics;

import io.cloudretail.kit.time.Periods;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * What became of orders in one period. Each is counted when it happens: an order that is placed on one day and cancelled on the
 * next is counted on both.
 *
 * @param to the day after the last
 * @param cancelled paid for before or not
 * @param returns whose money was given back
 * @param unitsSold of confirmed orders
 * @param unitsBack of orders that were cancelled after they were paid for, and of such returns
 * @param revenue by currency; none where nothing was sold or given back
 */
public record OrderPeriod(
        LocalDate from,
        LocalDate to,
        long placed,
        long confirmed,
        long rejected,
        long cancelled,
        long returns,
        long unitsSold,
        long unitsBack,
        List<Revenue> revenue) {
    private static final String CONFIRMED = "CONFIRMED";

    static OrderPeriod of(Periods.Period period, List<DaySum> days) {
        List<DaySum> sums =
                days.stream().filter(sum -> period.contains(sum.day())).toList();
        return new OrderPeriod(
                period.from(),
                period.to(),
                add(sums, of("PENDING"), DaySum::orders),
                add(sums, of(CONFIRMED), DaySum::orders),
                add(sums, of("REJECTED"), DaySum::orders),
                add(sums, of("CANCELLED"), DaySum::orders),
                add(sums, of("RETURN_REFUNDED"), DaySum::orders),
                add(sums, of(CONFIRMED), DaySum::units),
                add(sums, of(CONFIRMED).negate(), DaySum::units),
                revenue(sums));
    }

    private static List<Revenue> revenue(List<DaySum> sums) {
        TreeSet<String> currencies = new TreeSet<>();
        sums.forEach(sum -> currencies.add(sum.currency()));
        currencies.remove("");
        return currencies.stream()
                .map(currency -> {
                    List<DaySum> money = sums.stream()
                            .filter(sum -> sum.currency().equals(currency))
                            .toList();
                    return Revenue.of(
                            currency,
                            add(money, of(CONFIRMED), DaySum::amount),
                            add(money, of(CONFIRMED).negate(), DaySum::amount));
                })
                .toList();
    }

    private static Predicate<DaySum> of(String what) {
        return sum -> sum.what().equals(what);
    }

    private static long add(List<DaySum> sums, Predicate<DaySum> which, ToLongFunction<DaySum> value) {
        return sums.stream().filter(which).mapToLong(value).sum();
    }
}
