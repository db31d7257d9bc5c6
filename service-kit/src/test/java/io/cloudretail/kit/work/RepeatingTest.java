package io.cloudretail.kit.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.kit.http.RequestId;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RepeatingTest {
    @Test
    void each_turn_has_an_id_of_its_own_for_the_log_and_for_those_it_calls() throws InterruptedException {
        BlockingQueue<String> ids = new LinkedBlockingQueue<>();
        Repeating work = new Repeating("test", () -> {
            ids.add(RequestId.current());
            return Duration.ofMillis(1);
        });
        work.runOn(new Thread(work));
        String first = ids.poll(10, TimeUnit.SECONDS);
        String second = ids.poll(10, TimeUnit.SECONDS);
        work.stop();
        work.join();

        assertThat(first).isNotNull().isNotEqualTo("-").isNotEqualTo(second);
        assertThat(second).isNotNull();
    }

    @Test
    void once_it_is_to_end_it_finishes_its_turn_and_begins_no_other() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        List<String> turns = new CopyOnWriteArrayList<>();
        Repeating work = new Repeating("test", () -> {
            turns.add("begun");
            begun.countDown();
            awaitDone(mayEnd);
            turns.add("ended");
            return Duration.ZERO;
        });
        work.runOn(new Thread(work));
        awaitDone(begun);

        work.stop();
        assertThat(turns).containsExactly("begun");
        mayEnd.countDown();
        work.join();

        assertThat(turns).containsExactly("begun", "ended");
    }

    @Test
    void turns_follow_each_other_at_once_while_there_is_more_to_do() {
        Iterator<Boolean> more = List.of(true, true, false, true).iterator();
        Duration pause = Duration.ofHours(1);
        Supplier<Duration> turns = Repeating.whileThereIsMore(pause, more::next);

        assertThat(Stream.generate(turns).limit(4)).containsExactly(Duration.ZERO, Duration.ZERO, pause, Duration.ZERO);
    }

    private static void awaitDone(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
