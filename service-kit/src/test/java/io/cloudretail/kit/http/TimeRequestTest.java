package io.cloudretail.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.problem.FieldError;
import io.cloudretail.kit.problem.InvalidRequest;
import java.time.Instant;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeRequestTest {
    @Test
    void a_date_is_its_first_moment_and_a_time_is_itself() {
        TimeRequest time = new TimeRequest("2026-11-01", "2026-11-02T12:30:00.5Z");

        assertThat(time.from()).isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
        assertThat(time.to()).isEqualTo(Instant.parse("2026-11-02T12:30:00.5Z"));
    }

    @Test
    void what_is_not_given_limits_nothing() {
        assertThat(new TimeRequest().from()).isNull();
        assertThat(new TimeRequest().to()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "yesterday!",
                "2026-13-01",
                "2026-11-24T25:00:00Z",
                "2026-11-24T12:00:00",
                "1969-12-31",
                "9999-01-01",
                "+999999999-12-31T00:00:00Z"
            })
    void what_is_no_time_or_none_that_a_database_knows_is_refused(String text) {
        assertThatThrownBy(() -> new TimeRequest(null, text).to())
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidRequest.class))
                .extracting(InvalidRequest::errors, InstanceOfAssertFactories.list(FieldError.class))
                .extracting(FieldError::field)
                .containsExactly("to");
    }
}
