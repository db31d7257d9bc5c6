package io.cloudretail.gateway.routing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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
                        pace.write(slow, CHUNK, CHUNK.length);
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
                        pace.write(modem, CHUNK, CHUNK.length);
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
                        pace.write(quick, CHUNK, 10);
                    }
                })
                .doesNotThrowAnyException();
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
