package io.cloudretail.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncomingEventTest {
    @Test
    void what_the_services_write_is_shown_in_the_log() {
        assertThat(IncomingEvent.plain("order.return-refunded")).isEqualTo("order.return-refunded");
        assertThat(IncomingEvent.plain("0197a1de-0000-7000-8000-00000000000a"))
                .isEqualTo("0197a1de-0000-7000-8000-00000000000a");
        assertThat(IncomingEvent.plain("LN-1_x.2")).isEqualTo("LN-1_x.2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\n[INFO] Taken in: forged", "x\r", "x y", "x\u2028y", "x\u202Ey", ""})
    void what_could_forge_a_line_of_the_log_is_not(String text) {
        assertThat(IncomingEvent.plain(text)).isEqualTo("(not shown)");
        assertThat(IncomingEvent.plain("x".repeat(101))).isEqualTo("(not shown)");
    }
}
