package io.cloudretail.order.numbers;

import io.cloudretail.kit.money.Money;
import io.cloudretail.order.orders.Order;
import io.cloudretail.order.orders.OrderEnded;
import io.cloudretail.order.orders.OrderStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How the orders ended that this instance brought to their end, and what those confirmed cost, since it started. */
@ApplicationScoped
class Outcomes {
    private final Map<String, LongAdder> orders = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> revenue = new ConcurrentHashMap<>();

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrderEnded ended) {
        Order order = ended.order();
        count(order.status(), order.total());
    }

    void count(OrderStatus outcome, Money total) {
        adder(orders, outcome.name().toLowerCase(Locale.ROOT)).increment();
        if (outcome == OrderStatus.CONFIRMED) {
            adder(revenue, total.currency()).add(total.amount());
        }
    }

    Map<String, Long> orders() {
        return sums(orders);
    }

    /** In minor units, by currency. */
    Map<String, Long> revenue() {
        return sums(revenue);
    }

    private static LongAdder adder(Map<String, LongAdder> adders, String label) {
        return adders.computeIfAbsent(label, fresh -> new LongAdder());
    }

    private static Map<String, Long> sums(Map<String, LongAdder> adders) {
        Map<String, Long> sums = new TreeMap<>();
        adders.forEach((label, adder) -> sums.put(label, adder.sum()));
        return sums;
    }
}
