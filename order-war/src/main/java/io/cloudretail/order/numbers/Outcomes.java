package io.cloudretail.order.numbers;

import io.cloudretail.kit.metrics.Metrics;
import io.cloudretail.kit.money.Money;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.order.orders.Order;
import io.cloudretail.order.orders.OrderEnded;
import io.cloudretail.order.orders.OrderStatus;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.stream.Stream;

/** How the orders ended that this instance brought to their end, and what those confirmed cost, since it started. */
@Shared
class Outcomes {
    private final Counter orders;
    private final Counter revenue;

    @Inject
    Outcomes(Metrics metrics) {
        this(metrics.registry());
    }

    Outcomes(PrometheusRegistry registry) {
        orders = Counter.builder()
                .name("cloudretail_shop_orders_total")
                .help("Orders that came to their end")
                .labelNames("outcome")
                .register(registry);
        revenue = Counter.builder()
                .name("cloudretail_shop_revenue_minor_total")
                .help("What confirmed orders cost")
                .labelNames("currency")
                .register(registry);
    }

    /** From the start on: a counter that begins with its first order would seem not to have grown by it. */
    void start(@Observes Startup event) {
        Stream.of(OrderStatus.CONFIRMED, OrderStatus.REJECTED, OrderStatus.CANCELLED)
                .forEach(outcome -> orders.initLabelValues(label(outcome)));
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrderEnded ended) {
        Order order = ended.order();
        count(order.status(), order.total());
    }

    void count(OrderStatus outcome, Money total) {
        orders.labelValues(label(outcome)).inc();
        if (outcome == OrderStatus.CONFIRMED) {
            revenue.labelValues(total.currency()).inc(total.amount());
        }
    }

    private static String label(OrderStatus outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
