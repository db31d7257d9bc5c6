package io.cloudretail.gateway.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.github.bucket4j.distributed.proxy.RemoteAsyncBucketBuilder;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class CounterTest {
    private static final long NANOS = Duration.ofMinutes(1).toNanos();
    private static final ConsumptionProbe REFUSED = ConsumptionProbe.rejected(0, NANOS, NANOS);
    private static final Limit LIMIT = new Limit("strict", 3, Duration.ofMinutes(1));

    @Test
    void without_redis_the_limit_still_holds_for_each_caller() {
        Counter counter = new Counter(LIMIT, 0, Optional::empty, fuse());

        for (int left = 2; left >= 0; left--) {
            Verdict verdict = counter.take("a");
            assertThat(verdict.granted()).isTrue();
            assertThat(verdict.remaining()).isEqualTo(left);
        }
        Verdict refused = counter.take("a");
        assertThat(refused.granted()).isFalse();
        assertThat(refused.seconds()).isBetween(58L, 60L);
        assertThat(counter.take("b").granted()).isTrue();
    }

    /** It accepts connections and says nothing. */
    @Test
    void a_redis_that_does_not_answer_delays_nobody() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            RedisLink link = new RedisLink("localhost", silent.getLocalPort(), Duration.ofMillis(50));
            try {
                Counter counter = new Counter(LIMIT, 0, link::buckets, fuse());
                long begin = System.nanoTime();
                int granted = 0;
                for (int i = 0; i < 20; i++) {
                    granted += counter.take("a").granted() ? 1 : 0;
                }
                assertThat(granted).isEqualTo(3);
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(1000));
            } finally {
                link.close();
            }
        }
    }

    @Test
    void far_from_the_limit_nobody_waits_for_what_all_have_counted_but_the_next_request_heeds_it() {
        CompletableFuture<ConsumptionProbe> slow = new CompletableFuture<>();
        Counter counter = togetherWith(1, List.of(granted(2), slow, refusedAfterAWhile()));

        assertThat(counter.take("a").remaining()).isEqualTo(2);
        assertThat(counter.take("a").granted()).isTrue();

        slow.complete(REFUSED);
        assertThat(counter.take("a").granted()).isFalse();
    }

    @Test
    void near_the_limit_and_where_it_is_strict_what_all_have_counted_decides() {
        for (long untold : List.of(0L, 2L)) {
            Counter counter = togetherWith(untold, List.of(granted(2), refusedAfterAWhile()));
            counter.take("a");

            assertThat(counter.take("a").granted()).isFalse();
        }
    }

    @Test
    void when_redis_fails_behind_a_requests_back_the_next_one_does_not_ask_it() {
        CompletableFuture<ConsumptionProbe> slow = new CompletableFuture<>();
        Counter counter = togetherWith(1, List.of(granted(2), slow, CompletableFuture.completedFuture(REFUSED)));
        counter.take("a");
        counter.take("a");

        slow.completeExceptionally(new IllegalStateException("away"));
        assertThat(counter.take("a").granted()).isTrue();
    }

    @Test
    void a_blown_fuse_lets_one_try_after_its_pause() {
        AtomicLong now = new AtomicLong();
        Fuse fuse = new Fuse(Duration.ofSeconds(2), now::get);

        assertThat(fuse.letsTry()).isTrue();
        assertThat(fuse.blow()).isTrue();
        assertThat(fuse.blow()).isFalse();
        assertThat(fuse.letsTry()).isFalse();

        now.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(fuse.letsTry()).isTrue();
        assertThat(fuse.letsTry()).isFalse();
        assertThat(fuse.mend()).isTrue();
        assertThat(fuse.mend()).isFalse();
        assertThat(fuse.letsTry()).isTrue();
    }

    @Test
    void of_two_verdicts_the_stricter_one_counts() {
        Verdict some = new Verdict(true, 5, 60);
        Verdict fewer = new Verdict(true, 4, 30);
        Verdict none = new Verdict(false, 0, 10);

        assertThat(some.or(fewer)).isEqualTo(fewer);
        assertThat(fewer.or(some)).isEqualTo(fewer);
        assertThat(none.or(some)).isEqualTo(none);
    }

    @Test
    void the_policy_is_written_as_the_draft_says() {
        assertThat(LIMIT.policy()).isEqualTo("\"strict\";q=3;w=60");
    }

    /** With a Redis that gives these answers one after the other. */
    private static Counter togetherWith(long untold, List<CompletableFuture<ConsumptionProbe>> answers) {
        Iterator<CompletableFuture<ConsumptionProbe>> next = answers.iterator();
        AsyncBucketProxy bucket = playing(AsyncBucketProxy.class, next::next);
        RemoteAsyncBucketBuilder<?> builder = (RemoteAsyncBucketBuilder<?>) Proxy.newProxyInstance(
                CounterTest.class.getClassLoader(),
                new Class<?>[] {RemoteAsyncBucketBuilder.class},
                (self, method, arguments) -> method.getName().equals("build") ? bucket : self);
        @SuppressWarnings("unchecked")
        AsyncProxyManager<String> redis = playing(AsyncProxyManager.class, () -> builder);
        return new Counter(LIMIT, untold, () -> Optional.of(redis), fuse());
    }

    private static <T> T playing(Class<T> type, Supplier<?> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> answer.get()));
    }

    private static CompletableFuture<ConsumptionProbe> granted(long remaining) {
        return CompletableFuture.completedFuture(ConsumptionProbe.consumed(remaining, NANOS));
    }

    private static CompletableFuture<ConsumptionProbe> refusedAfterAWhile() {
        return new CompletableFuture<ConsumptionProbe>().completeOnTimeout(REFUSED, 100, TimeUnit.MILLISECONDS);
    }

    private static Fuse fuse() {
        return new Fuse(Duration.ofSeconds(2), System::nanoTime);
    }
}
