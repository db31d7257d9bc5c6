package io.cloudretail.order.reconciliation;

import io.cloudretail.kit.figures.Bucket;
import io.cloudretail.kit.figures.Entry;
import io.cloudretail.kit.figures.Flaw;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.Faults;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Compares the books of all services. Each adds up its own and tells digests; only orders in a bucket whose digests differ are
 * looked at one by one, as they are by then. Whoever is away leaves a gap that has a name.
 */
@Shared
class Reconcile {
    /** What is younger may be on its way from one book to the other. */
    static final Duration IN_FLIGHT = Duration.ofMinutes(1);

    /** Money that is owed for longer is named, however often it is tried. */
    private static final Duration REFUND_PATIENCE = Duration.ofMinutes(10);

    private static final int STUCK_NAMED = 100;
    private static final int BUCKETS_OPENED = 32;
    private static final Comparison MONEY = new Comparison("money", "payments hold");
    private static final Comparison UNITS = new Comparison("units", "inventory sold");
    private static final Comparison RETURNS = new Comparison("restocked", "inventory took back");

    private final OrderBooks orders;
    private final PaymentFiguresClient payments;
    private final StockFiguresClient stock;
    private final HealthClient health;

    @Inject
    Reconcile(OrderBooks orders, PaymentFiguresClient payments, StockFiguresClient stock, HealthClient health) {
        this.orders = orders;
        this.payments = payments;
        this.stock = stock;
        this.health = health;
    }

    Report run() {
        Instant asOf = orders.now().minus(IN_FLIGHT);
        Findings findings = new Findings();
        findings.isWrong(orders.stuck(asOf, STUCK_NAMED));
        findings.isWrong(orders.owed(asOf, asOf.minus(REFUND_PATIENCE), STUCK_NAMED));
        findings.ordered(orders.worth(asOf), orders.unitsOrdered(asOf));
        findings.opens(orders.openSagas());
        ask(findings, "payment", () -> compareMoney(findings, asOf));
        ask(findings, "inventory", () -> compareUnits(findings, asOf));
        findings.waits("order", orders.unsentEvents());
        ask(findings, "payment", () -> findings.waits("payment", health.payment()));
        ask(findings, "inventory", () -> findings.waits("inventory", health.inventory()));
        ask(findings, "product", () -> findings.waits("product", health.product()));
        ask(findings, "user", () -> findings.waits("user", health.user()));
        return findings.report(asOf);
    }

    private void compareMoney(Findings findings, Instant asOf) {
        PaymentFiguresApi.Figures figures = payments.asOf(asOf);
        figures.sums().forEach(findings::isHeld);
        findings.isWrong(
                figures.flaws().stream().filter(flaw -> isDue(flaw, asOf)).toList());
        findings.isWrong(open(
                MONEY,
                Bucket.differing(orders.money(asOf), figures.held()),
                orders::moneyNow,
                payments::held,
                ids -> orders.standings(ids, asOf),
                asOf));
    }

    private void compareUnits(Findings findings, Instant asOf) {
        StockFiguresApi.Figures figures = stock.asOf(asOf);
        findings.isInStock(figures.sums());
        findings.isWrong(figures.flaws());
        findings.isWrong(heldForNobody(figures.held(), asOf));
        findings.isWrong(open(
                UNITS,
                Bucket.differing(orders.units(asOf), figures.sold()),
                orders::unitsNow,
                stock::sold,
                ids -> orders.standings(ids, asOf),
                asOf));
        findings.isWrong(open(
                RETURNS,
                Bucket.differing(orders.restocked(asOf), figures.restocked()),
                orders::restockedNow,
                stock::restocked,
                ids -> orders.standingsOfReturns(ids, asOf),
                asOf));
    }

    private List<Flaw> open(
            Comparison comparison,
            SortedSet<Integer> buckets,
            IntFunction<List<Entry>> here,
            IntFunction<List<Entry>> there,
            Function<Set<UUID>, Map<UUID, Standing>> standings,
            Instant asOf) {
        List<Flaw> flaws = buckets.stream()
                .limit(BUCKETS_OPENED)
                .flatMap(bucket -> comparison.flaws(here.apply(bucket), there.apply(bucket), standings, asOf).stream())
                .collect(Collectors.toList());
        if (buckets.size() > BUCKETS_OPENED) {
            flaws.add(new Flaw(
                    comparison.kind() + "-not-looked-at",
                    "order",
                    (buckets.size() - BUCKETS_OPENED) + " of " + Bucket.COUNT + " parts of the books differ too"));
        }
        return flaws;
    }

    /** Units that are reserved for an order that needs them no more, or that there is not. */
    private List<Flaw> heldForNobody(List<Entry> held, Instant asOf) {
        Map<UUID, Standing> standings =
                orders.standings(held.stream().map(Entry::orderId).toList(), asOf);
        return held.stream()
                .filter(entry -> isForNobody(standings.get(entry.orderId()), asOf))
                .map(entry -> new Flaw(
                        standings.containsKey(entry.orderId()) ? "reservation-not-due" : "reservation-without-order",
                        entry.orderId().toString(),
                        entry.value() + " units are held"))
                .toList();
    }

    private static boolean isForNobody(Standing standing, Instant asOf) {
        return standing == null || standing.isOff() && !standing.isInFlight(asOf);
    }

    /** A payment may be open for as long as its order is: what is to be known of that, its saga says. */
    private boolean isDue(Flaw flaw, Instant asOf) {
        if (!"payment-open".equals(flaw.kind())) {
            return true;
        }
        UUID order = UUID.fromString(flaw.subject());
        Standing standing = orders.standings(List.of(order), asOf).get(order);
        return standing == null || !standing.isInFlight(asOf);
    }

    /** Whoever did not answer one question is not waited for with the next. */
    private static void ask(Findings findings, String service, Runnable question) {
        if (findings.isAway(service)) {
            return;
        }
        try {
            question.run();
        } catch (RuntimeException away) {
            findings.isAway(service, Faults.root(away));
        }
    }
}
