package io.cloudretail.gateway.logbook;

import io.cloudretail.kit.metrics.Metrics;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/** Numbers for operators: how many requests took how long on each route, and what was refused here. */
@Singleton
class Tally {
    private static final String[] CLASSES = {"0xx", "1xx", "2xx", "3xx", "4xx", "5xx"};

    private final Histogram requests;
    private final Counter refusals;
    private final Counter lost;

    @Inject
    Tally(Metrics metrics) {
        this(metrics.registry());
    }

    Tally(PrometheusRegistry registry) {
        requests = Histogram.builder()
                .name("gateway_requests_seconds")
                .help("Requests, by how long they took")
                .labelNames("route", "upstream", "method", "status")
                .classicOnly()
                .register(registry);
        refusals = Counter.builder()
                .name("gateway_refusals_total")
                .help("What the gateway itself refused, by the code of the problem")
                .labelNames("reason")
                .register(registry);
        lost = Counter.builder()
                .name("gateway_access_lines_lost_total")
                .help("Lines that the access log had no room for or could not write")
                .register(registry);
    }

    void count(Entry entry, String method, int status, long nanos) {
        requests.labelValues(entry.route(), entry.upstream(), method, CLASSES[status / 100])
                .observe(nanos / (double) TimeUnit.SECONDS.toNanos(1));
        if (entry.isRefused()) {
            refusals.labelValues(entry.refusal()).inc();
        }
    }

    void loseLine() {
        lost.inc();
    }
}
