package io.cloudretail.gateway.shield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StopTest {
    @Test
    void nothing_is_refused_before_the_signal() {
        assertThatCode(new Stop(Duration.ZERO)::check).doesNotThrowAnyException();
    }

    @Test
    void what_had_to_wait_for_its_turn_is_still_answered_after_the_signal() {
        Stop stop = new Stop(Duration.ofMinutes(1));

        stop.begin();

        assertThatCode(stop::check).doesNotThrowAnyException();
    }

    @Test
    void what_comes_later_is_sent_to_another_gateway() {
        Stop stop = new Stop(Duration.ZERO);

        stop.begin();

        assertThatThrownBy(stop::check).isInstanceOfSatisfying(Stop.Stopping.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(503);
            assertThat(refusal.headers()).containsEntry("Retry-After", "1").containsEntry("Connection", "close");
        });
    }
}
