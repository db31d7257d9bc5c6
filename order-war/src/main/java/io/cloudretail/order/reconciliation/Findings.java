package io.cloudretail.order.reconciliation;

import io.cloudretail.kit.figures.Flaw;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a reconciliation finds, put together one by one. */
final class Findings {
    private final Map<String, Long> worth = new TreeMap<>();
    private final Map<String, PaymentFiguresApi.Figures.Sum> payments = new TreeMap<>();
    private final Map<String, Long> unsentEvents = new TreeMap<>();
    private final Map<String, String> gaps = new TreeMap<>();
    private final List<Flaw> problems = new ArrayList<>();
    private long unitsOrdered;
    private StockFiguresApi.Figures.Sums stock;
    private long openSagas;

    void ordered(Map<String, Long> byCurrency, long units) {
        worth.putAll(byCurrency);
        unitsOrdered = units;
    }

    void opens(long sagas) {
        openSagas = sagas;
    }

    void isHeld(PaymentFiguresApi.Figures.Sum sum) {
        payments.put(sum.currency(), sum);
    }

    void isInStock(StockFiguresApi.Figures.Sums sums) {
        stock = sums;
    }

    /** Events that have been waiting for long are a problem, others on their way. */
    void waits(String service, Waiting waiting) {
        unsentEvents.put(service, waiting.events());
        if (waiting.events() > 0 && waiting.oldestSeconds() >= Reconcile.IN_FLIGHT.toSeconds()) {
            problems.add(new Flaw(
                    "events-unsent",
                    service,
                    waiting.events() + " events wait, the first for " + waiting.oldestSeconds() + " seconds"));
        }
    }

    void isWrong(List<Flaw> flaws) {
        problems.addAll(flaws);
    }

    void isAway(String service, Throwable reason) {
        gaps.put(service, reason.getClass().getSimpleName());
    }

    boolean isAway(String service) {
        return gaps.containsKey(service);
    }

    Report report(Instant asOf) {
        Map<String, Report.Sums> money = new TreeMap<>();
        boolean isAsked = !isAway("payment");
        worth.keySet().forEach(currency -> money.put(currency, sums(currency, isAsked)));
        payments.keySet().forEach(currency -> money.put(currency, sums(currency, true)));
        List<Flaw> first = problems.stream().limit(Report.LISTED).toList();
        return new Report(
                asOf,
                problems.isEmpty() && gaps.isEmpty(),
                stock == null
                        ? new Report.Units(unitsOrdered, null, null, null, null)
                        : new Report.Units(unitsOrdered, stock.sold(), stock.held(), stock.onHand(), stock.reserved()),
                money,
                openSagas,
                unsentEvents,
                gaps,
                first,
                problems.size() - (long) first.size());
    }

    private Report.Sums sums(String currency, boolean isAsked) {
        long ordered = worth.getOrDefault(currency, 0L);
        PaymentFiguresApi.Figures.Sum sum = payments.get(currency);
        if (sum == null) {
            Long none = isAsked ? 0L : null;
            return new Report.Sums(ordered, none, none, none);
        }
        return new Report.Sums(ordered, sum.captured(), sum.refunded(), sum.captured() - sum.refunded());
    }
}
