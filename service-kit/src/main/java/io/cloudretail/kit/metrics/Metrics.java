package io.cloudretail.kit.metrics;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.Faults;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** All numbers of this server. Who counts something registers it here; what is looked up is a {@link Reading}. */
@Shared
public class Metrics {
    private static final System.Logger LOG = System.getLogger(Metrics.class.getName());

    /** Well below the patience of who asks: with the database away, each reading would wait for it in turn. */
    private static final Duration ENOUGH = Duration.ofSeconds(2);

    private static final PrometheusTextFormatWriter WRITER = PrometheusTextFormatWriter.create();

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Iterable<Reading> readings;

    @Inject
    Metrics(Instance<Reading> readings) {
        this((Iterable<Reading>) readings);
    }

    Metrics(Iterable<Reading> readings) {
        this.readings = readings;
        registry.register((MultiCollector) this::look);
    }

    public PrometheusRegistry registry() {
        return registry;
    }

    /** In the words of Prometheus. */
    byte[] text() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            WRITER.write(text, registry.scrape());
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return text.toByteArray();
    }

    /** A number that cannot be had is missing, and takes no other with it. */
    private MetricSnapshots look() {
        Gauges gauges = new Gauges();
        long begin = System.nanoTime();
        for (Reading reading : readings) {
            if (System.nanoTime() - begin > ENOUGH.toNanos()) {
                break;
            }
            try {
                reading.take(gauges);
            } catch (RuntimeException fault) {
                // That the database is away is told by others; anything else would be a number that nobody misses
                System.Logger.Level level =
                        Faults.databaseIsAway(fault) ? System.Logger.Level.DEBUG : System.Logger.Level.WARNING;
                LOG.log(level, "Not to be had: " + reading.getClass().getName(), fault);
            }
        }
        return gauges.all();
    }
}
