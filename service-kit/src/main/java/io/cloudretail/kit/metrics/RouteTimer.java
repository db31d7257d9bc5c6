package io.cloudretail.kit.metrics;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.Set;

/**
 * Times the requests of one route, and writes down those that may have changed something. The first before a request and the last
 * after it, so that refusals by other filters count.
 */
@Priority(0)
final class RouteTimer implements ContainerRequestFilter, ContainerResponseFilter {
    private static final System.Logger LOG = System.getLogger(RouteTimer.class.getName());
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String BEGIN = RouteTimer.class.getName();

    private final String route;
    private final RouteTimes times;

    RouteTimer(String route, RouteTimes times) {
        this.route = route;
        this.times = times;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(BEGIN, System.nanoTime());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(BEGIN) instanceof Long begin) {
            long nanos = System.nanoTime() - begin;
            times.observe(route, request.getMethod(), response.getStatus(), nanos);
            if (!READS.contains(request.getMethod())) {
                // the path it is declared with: what stands in its place may be a code or a token
                LOG.log(
                        System.Logger.Level.INFO,
                        () -> request.getMethod() + " " + route + " " + response.getStatus() + " in "
                                + nanos / 1_000_000 + " ms");
            }
        }
    }
}
