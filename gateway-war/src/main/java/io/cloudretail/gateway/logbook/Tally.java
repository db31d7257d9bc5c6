package io.cloudretail.gateway.logbook;

import io.cloudretail.kit.metrics.Metrics;
import io.cloudretail.kit.metrics.RequestTimes;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Numbers for operators: how many requests took how long on each route, and what was refused here. */
@Singleton
class Tally {
    private final RequestTimes requests;
    private final Counter refusals;
    private final Counter lost;

    @Inject
    Tally(Metrics metrics) {
        this(metrics.registry());
    }

    Tally(PrometheusRegistry registry) {
        requests = new RequestTimes(
                registry, "gateway_requests_seconds", "Requests, by how long they took", "route", "upstream", "method");
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
        requests.observe(nanos, status, entry.route(), entry.upstream(), method);
        if (entry.isRefused()) {
            refusals.labelValues(entry.refusal()).inc();
        }
    }

    void loseLine() {
        lost.inc();
    }
}
