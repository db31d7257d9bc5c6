package io.cloudretail.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifetimeTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, 0, 900", "-899, -899, 1", "-900, -900, -29", "30, 30, 930", "0, 29, 300", "-600, -600, 600"})
    void a_token_is_good_from_its_issue_to_its_end_give_or_take_a_clock(long issued, long notBefore, long expires) {
        assertThat(lifetime(issued, notBefore, expires).isNow(NOW)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "-900, -900, -30",
        "31, 31, 900",
        "0, 31, 900",
        "0, 0, 1201",
        "-3600, -3600, 900",
        "0, 0, 946080000",
        "0, 0, -1795521600"
    })
    void a_token_is_not_good_before_after_or_for_long(long issued, long notBefore, long expires) {
        assertThat(lifetime(issued, notBefore, expires).isNow(NOW)).isFalse();
    }

    @Test
    void a_token_that_does_not_tell_its_times_is_never_good() {
        OptionalLong now = OptionalLong.of(NOW.getEpochSecond());
        OptionalLong none = OptionalLong.empty();

        assertThat(new Lifetime(none, now, now).isNow(NOW)).isFalse();
        assertThat(new Lifetime(now, none, now).isNow(NOW)).isFalse();
        assertThat(new Lifetime(now, now, none).isNow(NOW)).isFalse();
    }

    private static Lifetime lifetime(long issued, long notBefore, long expires) {
        return new Lifetime(at(issued), at(notBefore), at(expires));
    }

    private static OptionalLong at(long seconds) {
        return OptionalLong.of(NOW.getEpochSecond() + seconds);
    }
}
