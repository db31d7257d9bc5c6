package io.cloudretail.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.gateway.shield.BodyTooLarge;
import io.cloudretail.gateway.shield.BodyTooSlow;
import io.cloudretail.gateway.shield.BodyUnreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class UploadTest {
    private static final int LIMIT = 1_000_000;

    private final AtomicLong now = new AtomicLong();
    private final byte[] block = new byte[4096];

    @Test
    void as_much_as_the_limit_is_passed_on_and_one_byte_more_is_not() throws IOException {
        assertThat(upload(new ByteArrayInputStream(new byte[LIMIT])).readAllBytes())
                .hasSize(LIMIT);

        try (Upload larger = upload(new ByteArrayInputStream(new byte[LIMIT + 1]))) {
            assertThatThrownBy(larger::readAllBytes).isInstanceOf(BodyTooLarge.class);
        }
    }

    @Test
    void a_body_may_begin_slowly_and_has_to_keep_a_pace() throws IOException {
        try (Upload upload = upload(new ByteArrayInputStream(new byte[LIMIT]))) {
            pass(Duration.ofSeconds(10));
            assertThat(upload.read(block, 0, 1)).isOne();

            pass(Duration.ofSeconds(1));
            assertThatThrownBy(() -> upload.read(block, 0, 1)).isInstanceOf(BodyTooSlow.class);
        }
    }

    @Test
    void at_any_pace_there_is_an_end() throws IOException {
        try (Upload upload = upload(new ByteArrayInputStream(new byte[LIMIT]))) {
            pass(Upload.LONGEST.plusSeconds(1));

            assertThatThrownBy(upload::readAllBytes).isInstanceOf(BodyTooSlow.class);
        }
    }

    @Test
    void what_the_server_no_longer_waits_for_was_too_slow_and_what_ends_before_is_broken_off() throws IOException {
        InputStream silent = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new SocketTimeoutException();
            }
        };
        try (Upload upload = upload(silent)) {
            assertThatThrownBy(() -> upload.read(block, 0, 10)).isInstanceOf(BodyUnreadable.class);

            pass(Duration.ofSeconds(30));
            assertThatThrownBy(() -> upload.read(block, 0, 10)).isInstanceOf(BodyTooSlow.class);
        }
    }

    @Test
    void the_request_ends_before_a_part_of_the_body_could_be_taken_for_the_whole() throws IOException {
        AtomicBoolean ended = new AtomicBoolean();
        try (Upload larger = upload(new ByteArrayInputStream(new byte[LIMIT + 1]))) {
            larger.abandonsBy(() -> ended.set(true));

            assertThatThrownBy(larger::readAllBytes).isInstanceOf(BodyTooLarge.class);
        }
        assertThat(ended).isTrue();
    }

    private Upload upload(InputStream in) {
        return new Upload(in, LIMIT, now::get);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
