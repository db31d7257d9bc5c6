package io.cloudretail.kit.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.kit.problem.NotFound;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTest {
    @Test
    void a_moment_of_this_century_and_a_bucket_that_there_is_are_taken() {
        assertThat(Asked.moment("2026-11-23T12:00:00Z")).isEqualTo(Instant.parse("2026-11-23T12:00:00Z"));
        assertThat(Asked.bucket("0")).isZero();
        assertThat(Asked.bucket("1023")).isEqualTo(1023);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "yesterday", "1999-12-31T23:59:59Z", "2100-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z"})
    void another_time_is_refused(String asOf) {
        assertThatThrownBy(() -> Asked.moment(asOf)).isInstanceOf(InvalidRequest.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1024", "-1", "x", "", "00000", "99999999999"})
    void another_bucket_is_not_found(String number) {
        assertThatThrownBy(() -> Asked.bucket(number)).isInstanceOf(NotFound.class);
    }
}
