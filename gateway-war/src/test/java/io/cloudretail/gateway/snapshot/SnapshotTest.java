package io.cloudretail.gateway.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SnapshotTest {
    private static final Duration AGE = Duration.ofSeconds(5);

    private final AtomicInteger made = new AtomicInteger();
    private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    };

    @Test
    void it_is_made_anew_once_it_is_old() {
        var snapshot = new Snapshot<>(made::incrementAndGet, AGE, clock);

        assertThat(List.of(snapshot.current(), snapshot.current())).containsExactly(1, 1);
        now = now.plus(AGE);
        assertThat(snapshot.current()).isEqualTo(2);
    }

    @Test
    void a_crowd_that_comes_first_waits_for_one_of_them() {
        CountDownLatch go = new CountDownLatch(1);
        var snapshot = new Snapshot<>(
                () -> {
                    await(go);
                    return made.incrementAndGet();
                },
                AGE,
                clock);

        var crowd = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(snapshot::current))
                .toList();
        go.countDown();

        assertThat(crowd)
                .allSatisfy(one -> assertThat(one.get(5, TimeUnit.SECONDS)).isEqualTo(1));
    }

    @Test
    void while_one_makes_it_anew_the_others_get_what_was_there() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        var snapshot = new Snapshot<>(
                () -> {
                    int number = made.incrementAndGet();
                    if (number > 1) {
                        begun.countDown();
                        await(go);
                    }
                    return number;
                },
                AGE,
                clock);
        snapshot.current();
        now = now.plus(AGE);

        var renewing = CompletableFuture.supplyAsync(snapshot::current);
        assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();

        assertThat(snapshot.current()).isEqualTo(1);
        go.countDown();
        assertThat(renewing.get(5, TimeUnit.SECONDS)).isEqualTo(2);
    }

    @Test
    void what_was_there_hours_ago_is_nothing_to_go_by_and_all_wait_for_the_next() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        var snapshot = new Snapshot<>(
                () -> {
                    int number = made.incrementAndGet();
                    if (number > 1) {
                        begun.countDown();
                        await(go);
                    }
                    return number;
                },
                AGE,
                clock);
        snapshot.current();
        now = now.plus(Duration.ofHours(3));

        var renewing = CompletableFuture.supplyAsync(snapshot::current);
        assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
        FutureTask<Integer> waiting = new FutureTask<>(snapshot::current);
        Thread late = new Thread(waiting);
        late.start();
        untilItWaits(late);
        go.countDown();

        assertThat(waiting.get(5, TimeUnit.SECONDS)).isEqualTo(2);
        assertThat(renewing.get(5, TimeUnit.SECONDS)).isEqualTo(2);
    }

    @Test
    void what_could_not_be_made_is_tried_again() {
        var snapshot = new Snapshot<>(
                () -> {
                    if (made.incrementAndGet() == 1) {
                        throw new IllegalStateException("not now");
                    }
                    return made.get();
                },
                AGE,
                clock);

        assertThatThrownBy(snapshot::current).hasMessage("not now");
        assertThat(snapshot.current()).isEqualTo(2);
    }

    private static void untilItWaits(Thread thread) {
        long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (thread.getState() != Thread.State.WAITING && thread.isAlive() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
