package io.cloudretail.order.numbers;

import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import java.util.Map;

/** All of it in the words of Prometheus. Counters are this instance's, to be added up; gauges are everybody's. */
@Shared
public class Numbers {
    private final Outcomes outcomes;
    private final Backlog backlog;

    @Inject
    Numbers(Outcomes outcomes, Backlog backlog) {
        this.outcomes = outcomes;
        this.backlog = backlog;
    }

    public String text() {
        Backlog.Waiting waiting = backlog.look();
        return counter("orders_total", "Orders that came to their end", "outcome", outcomes.orders())
                + counter("revenue_minor_total", "What confirmed orders cost", "currency", outcomes.revenue())
                + gauge("sagas", "Orders on their way", waiting.sagas())
                + gauge("saga_age_seconds", "Since when the oldest of them is on its way", waiting.oldestSagaSeconds())
                + gauge("outbox", "Events of orders that wait for Kafka", waiting.events())
                + gauge("outbox_age_seconds", "Since when the first of them waits", waiting.oldestEventSeconds())
                + gauge("dead_letters", "Messages set aside and not given back", waiting.deadLetters());
    }

    private static String counter(String name, String help, String label, Map<String, Long> values) {
        StringBuilder lines = head(name, help, "counter");
        values.forEach((of, value) -> lines.append(metric(name))
                .append('{')
                .append(label)
                .append("=\"")
                .append(of)
                .append("\"} ")
                .append(value)
                .append('\n'));
        return lines.toString();
    }

    private static String gauge(String name, String help, long value) {
        return head(name, help, "gauge")
                .append(metric(name))
                .append(' ')
                .append(value)
                .append('\n')
                .toString();
    }

    private static StringBuilder head(String name, String help, String type) {
        return new StringBuilder("# HELP ")
                .append(metric(name))
                .append(' ')
                .append(help)
                .append("\n# TYPE ")
                .append(metric(name))
                .append(' ')
                .append(type)
                .append('\n');
    }

    private static String metric(String name) {
        return "cloudretail_shop_" + name;
    }
}
