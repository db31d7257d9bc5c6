package io.cloudretail.payment.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.kit.erasure.UserErased;
import io.cloudretail.testkit.contract.EventExample;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UserEventsTest {
    @Test
    void the_contracts_example_says_who_was_erased_and_when() {
        EventExample example = EventExample.of("user.erased.v1");

        var erased = example.dataAs(UserErased.class);

        assertThat(erased.userId()).hasToString(example.subject());
        assertThat(erased.erasedAt()).isEqualTo(Instant.parse("2026-11-23T12:00:00Z"));
    }
}
