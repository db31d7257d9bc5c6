package io.cloudretail.gateway.logbook;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;

/** Numbers for operators: how many requests took how long on each route, and what was refused here. */
@ApplicationScoped
class Tally {
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Histogram requests = Histogram.builder()
            .name("gateway_requests_seconds")
            .help("Requests, by how long they took")
            .labelNames("route", "upstream", "method", "status")
            .classicOnly()
            .register(registry);
    private final Counter refusals = Counter.builder()
            .name("gateway_refusals_total")
            .help("What the gateway itself refused, by the code of the problem")
            .labelNames("reason")
            .register(registry);

    PrometheusRegistry registry() {
        return registry;
    }

    void count(Entry entry, String method, int status) {
        requests.labelValues(entry.route(), entry.upstream(), method, status / 100 + "xx")
                .observe(entry.nanos() / (double) TimeUnit.SECONDS.toNanos(1));
        if (entry.isRefused()) {
            refusals.labelValues(entry.refusal()).inc();
        }
    }
}
