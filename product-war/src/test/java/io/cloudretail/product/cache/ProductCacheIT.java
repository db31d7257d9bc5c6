package io.cloudretail.product.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.devstack.Place;
import io.cloudretail.devstack.Redis;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The cache of two instances on a real Redis. */
class ProductCacheIT {
    private static Redis server;

    private final UUID product = UUID.randomUUID();
    private final ProductCache one = cache();
    private final ProductCache other = cache();
    private final List<Boolean> reads = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            server = new Redis(new Place(Path.of("target", "redis-it").toAbsolutePath()), free.getLocalPort());
        }
        server.start();
        server.awaitReady(Duration.ofSeconds(20));
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void what_one_instance_has_read_the_other_need_not() {
        assertThat(one.one(product, fresh -> read(fresh, "text"))).isEqualTo("text");
        assertThat(other.one(product, fresh -> read(fresh, "text"))).isEqualTo("text");
        assertThat(reads).containsExactly(false);
    }

    @Test
    void after_a_change_everybody_reads_the_truth_once() {
        one.one(product, fresh -> read(fresh, "old"));

        other.drop(ProductsChanged.of(product));

        assertThat(one.one(product, fresh -> read(fresh, "new"))).isEqualTo("new");
        assertThat(other.one(product, fresh -> read(fresh, "newer"))).isEqualTo("new");
        assertThat(reads).containsExactly(false, true);
    }

    @Test
    void nobody_keeps_what_was_read_before_a_change_that_came_in_between() {
        one.one(product, fresh -> {
            other.drop(ProductsChanged.of(product));
            return read(fresh, "old");
        });

        assertThat(one.one(product, fresh -> read(fresh, "new"))).isEqualTo("new");
    }

    @Test
    void a_change_of_any_product_drops_every_list() {
        String list = UUID.randomUUID().toString();
        assertThat(one.list(list, () -> "old")).isEqualTo("old");
        assertThat(one.list(list, () -> "new")).isEqualTo("old");

        one.drop(new ProductsChanged(List.of()));

        assertThat(one.list(list, () -> "new")).isEqualTo("new");
    }

    @Test
    void what_is_not_there_is_not_kept() {
        one.one(product, fresh -> read(fresh, ""));

        assertThat(one.one(product, fresh -> read(fresh, "there"))).isEqualTo("there");
    }

    private String read(boolean fresh, String text) {
        reads.add(fresh);
        return text;
    }

    private static ProductCache cache() {
        Clock clock = Clock.systemUTC();
        Redis local = server;
        var redis = new io.cloudretail.product.cache.Redis(clock, "127.0.0.1", local.port(), Duration.ofSeconds(5));
        return new ProductCache(redis, clock, Duration.ofSeconds(60), Duration.ofSeconds(15), Duration.ofSeconds(10));
    }
}
