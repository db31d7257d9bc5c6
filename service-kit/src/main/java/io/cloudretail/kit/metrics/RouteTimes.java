package io.cloudretail.kit.metrics;

import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;

/** How many requests took how long on each route of a service, and how they ended. */
@Shared
class RouteTimes {
    private final RequestTimes requests;

    @Inject
    RouteTimes(Metrics metrics) {
        requests = new RequestTimes(
                metrics.registry(),
                "cloudretail_requests_seconds",
                "Requests, by how long it took until their answer began",
                "route",
                "method");
    }

    void observe(String route, String method, int status, long nanos) {
        requests.observe(nanos, status, route, method);
    }
}
