package io.cloudretail.kit.metrics;

import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** How many requests took how long, and how they ended: by the same lengths and classes of status wherever they are counted. */
public final class RequestTimes {
    private static final double[] SECONDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};

    private final Histogram requests;

    /** @param labels by what they are told apart; the class of their status follows them */
    public RequestTimes(PrometheusRegistry registry, String name, String help, String... labels) {
        requests = Histogram.builder()
                .name(name)
                .help(help)
                .labelNames(and(labels, "status"))
                .classicOnly()
                .classicUpperBounds(SECONDS)
                .register(registry);
    }

    /** @param values of the labels, in their order */
    public void observe(long nanos, int status, String... values) {
        requests.labelValues(and(values, status / 100 + "xx")).observe(nanos / (double) TimeUnit.SECONDS.toNanos(1));
    }

    private static String[] and(String[] some, String last) {
        String[] all = Arrays.copyOf(some, some.length + 1);
        all[some.length] = last;
        return all;
    }
}
