package io.cloudretail.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00.123456Z");

    @Test
    void a_time_is_the_same_in_whichever_way_it_comes() {
        assertThat(Columns.instant(Timestamp.from(NOON))).isEqualTo(NOON);
        assertThat(Columns.instant(NOON.atOffset(ZoneOffset.ofHours(2)))).isEqualTo(NOON);
        assertThat(Columns.instant(NOON)).isEqualTo(NOON);
    }

    @Test
    void no_time_is_none() {
        assertThat(Columns.instant(null)).isNull();
    }
}
