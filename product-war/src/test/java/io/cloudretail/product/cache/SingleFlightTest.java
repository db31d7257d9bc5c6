package io.cloudretail.product.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.problem.NotFound;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SingleFlightTest {
    private final SingleFlight flights = new SingleFlight();
    private final AtomicInteger fetched = new AtomicInteger();

    @Test
    void whoever_comes_while_it_is_fetched_waits_for_it() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> flights.fetch("a", () -> slow(started, go)));
        assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
        var second = new CompletableFuture<String>();
        Thread waiting = new Thread(() -> second.complete(flights.fetch("a", () -> slow(started, go))));
        waiting.start();
        await(waiting);
        go.countDown();

        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("text");
        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo("text");
        assertThat(fetched).hasValue(1);
    }

    @Test
    void whoever_comes_after_a_change_fetches_anew() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> flights.fetch("a", () -> slow(started, go)));
        assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();

        flights.forget("a");

        assertThat(flights.fetch("a", () -> "new")).isEqualTo("new");
        go.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("text");
    }

    @Test
    void a_refusal_is_everybodys_and_the_next_tries_again() {
        assertThatThrownBy(() -> flights.fetch("a", () -> {
                    throw new NotFound("no");
                }))
                .isInstanceOf(NotFound.class);
        assertThat(flights.fetch("a", () -> "there")).isEqualTo("there");
    }

    private String slow(CountDownLatch started, CountDownLatch go) {
        fetched.incrementAndGet();
        started.countDown();
        try {
            assertThat(go.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return "text";
    }

    private static void await(Thread thread) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (thread.getState() != Thread.State.WAITING && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }
}
