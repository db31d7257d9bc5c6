package io.cloudretail.order.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.kit.money.Money;
import io.cloudretail.order.orders.OrderStatus;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OutcomesTest {
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Outcomes outcomes = new Outcomes(registry);

    @Test
    void orders_are_counted_by_how_they_ended_and_only_confirmed_ones_bring_something_in() {
        outcomes.count(OrderStatus.CONFIRMED, new Money(1250, "GBP"));
        outcomes.count(OrderStatus.CONFIRMED, new Money(50, "GBP"));
        outcomes.count(OrderStatus.REJECTED, new Money(9999, "GBP"));
        outcomes.count(OrderStatus.CANCELLED, null);

        assertThat(values("cloudretail_shop_orders", "outcome"))
                .containsEntry("confirmed", 2.0)
                .containsEntry("rejected", 1.0)
                .containsEntry("cancelled", 1.0);
        assertThat(values("cloudretail_shop_revenue_minor", "currency"))
                .containsOnlyKeys("GBP")
                .containsEntry("GBP", 1300.0);
    }

    @Test
    void there_is_a_count_before_there_is_an_order() {
        outcomes.start(null);

        assertThat(values("cloudretail_shop_orders", "outcome"))
                .containsOnlyKeys("confirmed", "rejected", "cancelled")
                .allSatisfy((outcome, count) -> assertThat(count).isZero());
    }

    private Map<String, Double> values(String counter, String label) {
        for (MetricSnapshot metric : registry.scrape()) {
            if (metric.getMetadata().getName().equals(counter)) {
                return ((CounterSnapshot) metric)
                        .getDataPoints().stream()
                                .collect(Collectors.toMap(
                                        point -> point.getLabels().get(label),
                                        CounterSnapshot.CounterDataPointSnapshot::getValue));
            }
        }
        return Map.of();
    }
}
