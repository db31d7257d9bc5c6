package io.cloudretail.kit.metrics;

import io.cloudretail.kit.platform.Shared;
import io.prometheus.metrics.core.metrics.Histogram;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;

/** How many requests took how long on each route of a service, and how they ended. */
@Shared
class RouteTimes {
    private final Histogram requests;

    @Inject
    RouteTimes(Metrics metrics) {
        requests = Histogram.builder()
                .name("cloudretail_requests_seconds")
                .help("Requests, by how long it took until their answer began")
                .labelNames("route", "method", "status")
                .classicOnly()
                .classicUpperBounds(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5)
                .register(metrics.registry());
    }

    void observe(String route, String method, int status, long nanos) {
        requests.labelValues(route, method, status / 100 + "xx").observe(nanos / (double) TimeUnit.SECONDS.toNanos(1));
    }
}
