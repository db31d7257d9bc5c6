package io.cloudretail.kit.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.core.metrics.Counter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MetricsTest {
    @Test
    void what_is_counted_and_what_is_looked_up_is_told_together() {
        Metrics metrics = metrics(gauges -> {
            gauges.gauge("things_waiting", "Things that wait", 3, "kind", "a");
            gauges.gauge("things_waiting", "Things that wait", 4, "kind", "b");
        });
        Counter.builder()
                .name("things_total")
                .help("Things")
                .register(metrics.registry())
                .inc(2);

        assertThat(text(metrics))
                .contains("# TYPE things_waiting gauge\n")
                .contains("\nthings_waiting{kind=\"a\"} 3.0\n")
                .contains("\nthings_waiting{kind=\"b\"} 4.0\n")
                .contains("\nthings_total 2.0\n");
    }

    @Test
    void a_number_that_cannot_be_had_takes_no_other_with_it() {
        Metrics metrics = metrics(
                gauges -> {
                    throw new IllegalStateException("The database is away");
                },
                gauges -> gauges.gauge("other", "Another", 1));

        assertThat(text(metrics)).contains("\nother 1.0\n");
    }

    @Test
    void who_asks_again_at_once_is_told_the_same_and_costs_nothing() {
        AtomicInteger looks = new AtomicInteger();
        AtomicLong now = new AtomicLong();
        Metrics metrics =
                new Metrics(List.of(gauges -> gauges.gauge("looks", "Looks", looks.incrementAndGet())), now::get);

        assertThat(text(metrics)).contains("\nlooks 1.0\n");
        now.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(text(metrics)).contains("\nlooks 1.0\n");
        now.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(text(metrics)).contains("\nlooks 2.0\n");
    }

    @Test
    void while_somebody_looks_others_are_told_what_is_known_and_do_not_wait() throws Exception {
        AtomicLong now = new AtomicLong();
        AtomicInteger looks = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        Metrics metrics = new Metrics(
                List.of(gauges -> {
                    gauges.gauge("looks", "Looks", looks.incrementAndGet());
                    if (looks.get() == 2) {
                        begun.countDown();
                        awaitDone(answered);
                    }
                }),
                now::get);
        text(metrics);
        now.addAndGet(Duration.ofMinutes(1).toNanos());

        CompletableFuture<String> slow = CompletableFuture.supplyAsync(() -> text(metrics));
        awaitDone(begun);
        assertThat(text(metrics)).contains("\nlooks 1.0\n");

        answered.countDown();
        assertThat(slow.get(30, TimeUnit.SECONDS)).contains("\nlooks 2.0\n");
        assertThat(text(metrics)).contains("\nlooks 2.0\n");
    }

    @Test
    void a_route_has_the_name_of_its_paths_and_not_their_forms() {
        assertThat(TimedRoutes.named("/api/v1/orders/{id}/events")).isEqualTo("/api/v1/orders/{id}/events");
        assertThat(TimedRoutes.named("/pictures/{hash: [0-9a-f]{64}}/{size:[a-z]+}"))
                .isEqualTo("/pictures/{hash}/{size}");
    }

    @Test
    void lag_is_added_up_by_topic_and_each_partition_counts_once() throws Exception {
        String bean = "kafka.consumer:type=consumer-fetch-manager-metrics,client-id=%s,topic=%s,partition=%s";
        try (Told first = Told.as(bean.formatted("a", "cloudretail.order", "0"), Map.of("records-lag", 5.0));
                Told again = Told.as(bean.formatted("a", "cloudretail_order", "0"), Map.of("records-lag", 5.0));
                Told second = Told.as(bean.formatted("a", "\"cloudretail.order\"", "1"), Map.of("records-lag", 2.0));
                Told silent =
                        Told.as(bean.formatted("a", "cloudretail.user", "0"), Map.of("records-lag", Double.NaN))) {
            assertThat(List.of(first, again, second, silent)).hasSize(4);
            assertThat(text(metrics(new ConsumerLag())))
                    .contains("\ncloudretail_consumer_lag{topic=\"cloudretail.order\"} 7.0\n")
                    .contains("\ncloudretail_consumer_lag{topic=\"cloudretail.user\"} 0.0\n");
        }
    }

    @Test
    void a_pool_says_how_many_of_its_connections_are_in_use_and_how_many_there_may_be() throws Exception {
        String name = "WebSphere:type=com.ibm.ws.jca.cm.mbean.ConnectionManagerMBean,jndiName=\"jdbc/shop\",name=shop";
        try (Told pool = Told.as(name, Map.of("jndiName", "jdbc/shop", "size", 7L, "available", 3L, "maxSize", 10L))) {
            assertThat(pool).isNotNull();
            assertThat(text(metrics(new Pools())))
                    .contains("\ncloudretail_pool_used{pool=\"jdbc/shop\"} 4.0\n")
                    .contains("\ncloudretail_pool_limit{pool=\"jdbc/shop\"} 10.0\n");
        }
    }

    private static Metrics metrics(Reading... readings) {
        return new Metrics(List.of(readings), System::nanoTime);
    }

    private static void awaitDone(CountDownLatch done) {
        try {
            assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static String text(Metrics metrics) {
        return new String(metrics.text(), StandardCharsets.UTF_8);
    }
}
