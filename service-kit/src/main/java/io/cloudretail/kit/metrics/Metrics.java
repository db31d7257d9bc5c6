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
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** All numbers of this server. Who counts something registers it here; what is looked up is a {@link Reading}. */
@Shared
public class Metrics {
    private static final System.Logger LOG = System.getLogger(Metrics.class.getName());

    /** Well below the patience of who asks: with the database away, each reading would wait for it in turn. */
    private static final Duration ENOUGH = Duration.ofSeconds(2);

    /** How long a text is good for: whoever asks more often costs the database nothing more. */
    private static final Duration FRESH = Duration.ofSeconds(3);

    private record Text(byte[] bytes, long madeAt) {}

    private static final PrometheusTextFormatWriter WRITER = PrometheusTextFormatWriter.create();

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Iterable<Reading> readings;
    private final LongSupplier nanos;
    private final ReentrantLock making = new ReentrantLock();
    private volatile Text last;

    @Inject
    Metrics(Instance<Reading> readings) {
        this(readings, System::nanoTime);
    }

    Metrics(Iterable<Reading> readings, LongSupplier nanos) {
        this.readings = readings;
        this.nanos = nanos;
        registry.register((MultiCollector) this::look);
    }

    public PrometheusRegistry registry() {
        return registry;
    }

    /** In the words of Prometheus, as they were some seconds ago at most; or longer where that cannot be found out so fast. */
    byte[] text() {
        Text known = last;
        if (known == null) {
            making.lock();
        } else if (nanos.getAsLong() - known.madeAt() < FRESH.toNanos() || !making.tryLock()) {
            return known.bytes();
        }
        try {
            // one thread at a time: another may just have been done with it
            if (last == known) {
                last = new Text(written(), nanos.getAsLong());
            }
            return last.bytes();
        } finally {
            making.unlock();
        }
    }

    private byte[] written() {
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
