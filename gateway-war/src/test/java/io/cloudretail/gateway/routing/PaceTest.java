package io.cloudretail.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final byte[] CHUNK = new byte[16 * 1024];

    private long now;
    private final Pace pace = new Pace(() -> now);

    @Test
    void whoever_takes_a_chunk_in_ten_seconds_is_left_after_the_grace() {
        OutputStream slow = takingSeconds(10);

        assertThatThrownBy(() -> {
                    for (int i = 0; i < 10; i++) {
                        pace.write(slow, CHUNK, CHUNK.length, false);
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessageContaining("took 49152 bytes in 30000 ms");
    }

    @Test
    void a_slow_line_gets_all_of_it() {
        OutputStream modem = takingSeconds(5);

        assertThatCode(() -> {
                    for (int i = 0; i < 1000; i++) {
                        pace.write(modem, CHUNK, CHUNK.length, false);
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void pauses_between_writes_do_not_count() {
        OutputStream quick = new ByteArrayOutputStream();

        assertThatCode(() -> {
                    for (int i = 0; i < 100; i++) {
                        now += 60_000_000_000L;
                        pace.write(quick, CHUNK, 10, true);
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void whoever_was_quick_at_first_has_no_credit_for_later() throws IOException {
        OutputStream quick = new ByteArrayOutputStream();
        for (int i = 0; i < 64; i++) {
            pace.write(quick, CHUNK, CHUNK.length, false);
        }
        OutputStream slow = takingSeconds(10);

        assertThatThrownBy(() -> {
                    for (int i = 0; i < 100; i++) {
                        pace.write(slow, CHUNK, CHUNK.length, false);
                    }
                })
                .isInstanceOf(IOException.class);
        assertThat(Duration.ofNanos(now)).isLessThanOrEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void an_event_is_taken_when_it_is_through_to_the_caller() {
        OutputStream stalling = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                now += 15_000_000_000L;
            }
        };

        assertThatThrownBy(() -> {
                    for (int i = 0; i < 10; i++) {
                        pace.write(stalling, CHUNK, 100, true);
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessageContaining("took 200 bytes in 30000 ms");
    }

    private OutputStream takingSeconds(long seconds) {
        return new OutputStream() {
            @Override
            public void write(int oneByte) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void write(byte[] chunk, int offset, int length) {
                now += seconds * 1_000_000_000L;
            }
        };
    }
}
