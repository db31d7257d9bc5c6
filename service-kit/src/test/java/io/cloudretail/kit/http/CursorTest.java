package io.cloudretail.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.problem.InvalidRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Test
    void a_position_is_read_as_it_was_written() {
        UUID id = UUID.randomUUID();
        Instant time = Instant.parse("2026-11-24T19:14:12.319829Z");

        Cursor read = Cursor.decode(Cursor.of(time, id).encode(), 2);

        assertThat(read.time(0)).isEqualTo(time);
        assertThat(read.uuid(1)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "1-1-1-1-1",
                "abb7d356-f6c8-49a4-a4ef-95",
                "ABB7D356-F6C8-49A4-A4EF-95A3B0C1D2E3",
                "abb7d356-f6c8-49a4-a4ef-95a3b0c1d2e3f"
            })
    void an_id_that_no_list_would_write_is_refused(String id) {
        assertThatThrownBy(() -> new Cursor(List.of(id)).uuid(0)).isInstanceOf(InvalidRequest.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "2026-11-24",
                "2027-02-29T00:00:00Z",
                "-0001-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z",
                "+999999999-12-31T00:00:00Z"
            })
    void a_time_that_no_list_would_write_is_refused(String time) {
        assertThatThrownBy(() -> new Cursor(List.of(time)).time(0)).isInstanceOf(InvalidRequest.class);
    }
}
