package io.cloudretail.kit.logging;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.kit.http.RequestId;
import io.cloudretail.kit.http.Trace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogFieldsTest {
    @AfterEach
    void end() {
        RequestId.end();
        Trace.end();
    }

    @Test
    void a_thread_that_works_for_a_request_says_so() {
        RequestId.begin("a-request");
        Trace.begin("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

        assertThat(LogFields.request()).isEqualTo("a-request");
        assertThat(LogFields.trace()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void one_that_does_not_has_nothing_to_say() {
        assertThat(LogFields.request()).isNull();
        assertThat(LogFields.trace()).isNull();
    }

    @Test
    void on_another_server_there_are_no_such_fields_and_that_is_all() {
        new LogFields().start(null);
    }
}
