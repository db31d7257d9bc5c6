package io.cloudretail.kit.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    private final Backoff backoff = new Backoff(Duration.ofSeconds(30));

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "2, 4", "4, 16", "5, 30", "6, 30", "2147483647, 30"})
    void it_doubles_up_to_the_longest_pause_and_adds_a_bit(int attempts, int seconds) {
        for (int i = 0; i < 100; i++) {
            assertThat(backoff.after(attempts))
                    .isBetween(Duration.ofSeconds(seconds), Duration.ofMillis(seconds * 1250L));
        }
    }
}
