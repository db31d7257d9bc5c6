package io.cloudretail.gateway.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimeStampTest {
    private final TimeStamp time = new TimeStamp();

    @Test
    void times_have_three_digits_of_milliseconds_in_whatever_order_they_come() {
        assertThat(text(1_000_000_123)).isEqualTo("1970-01-12T13:46:40.123Z");
        assertThat(text(1_000_000_000)).isEqualTo("1970-01-12T13:46:40.000Z");
        assertThat(text(1_000_001_009)).isEqualTo("1970-01-12T13:46:41.009Z");
        assertThat(text(999_999_999)).isEqualTo("1970-01-12T13:46:39.999Z");
        assertThat(text(-1)).isEqualTo("1969-12-31T23:59:59.999Z");
    }

    private String text(long millis) {
        StringBuilder out = new StringBuilder();
        time.appendTo(out, millis);
        return out.toString();
    }
}
