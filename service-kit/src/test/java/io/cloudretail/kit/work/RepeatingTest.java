package io.cloudretail.kit.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.kit.http.RequestId;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
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

        assertThat(first).isNotNull().isNotEqualTo("-").isNotEqualTo(second);
        assertThat(second).isNotNull();
    }
}
