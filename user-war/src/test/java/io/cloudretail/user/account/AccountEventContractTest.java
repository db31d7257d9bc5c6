package io.cloudretail.user.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.testkit.contract.EventExample;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountEventContractTest {
    @Test
    void a_registration_is_written_as_the_example_says() {
        EventExample example = EventExample.of("user.registered.v1");
        var event =
                new AccountEvent.Registered(UUID.fromString(example.subject()), Instant.parse("2026-11-23T12:00:00Z"));

        assertThat(EventExample.written(event)).isEqualTo(example.data());
        assertThat(event.type()).isEqualTo(example.type());
    }

    @Test
    void an_erasure_is_written_as_the_example_says() {
        EventExample example = EventExample.of("user.erased.v1");
        var event = new AccountEvent.Erased(UUID.fromString(example.subject()), Instant.parse("2026-11-23T12:00:00Z"));

        assertThat(EventExample.written(event)).isEqualTo(example.data());
        assertThat(event.type()).isEqualTo(example.type());
    }
}
