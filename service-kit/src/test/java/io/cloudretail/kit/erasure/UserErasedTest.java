package io.cloudretail.kit.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.event.CloudEvent;
import io.cloudretail.kit.event.EventJson;
import io.cloudretail.kit.event.Inapplicable;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserErasedTest {
    private static final String USER = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

    @Test
    void reads_who_was_erased_and_when() {
        String data = "{'userId':'7c9e6679-7425-40de-944b-e07fc1f90ae7','erasedAt':'2026-11-23T12:00:00Z'}";

        assertThat(UserErased.in(event("user.erased", 1, data.replace('\'', '"'))))
                .contains(new UserErased(UUID.fromString(USER), Instant.parse("2026-11-23T12:00:00Z")));
    }

    @Test
    void other_events_of_a_user_erase_nothing() {
        assertThat(UserErased.in(event("user.registered", 1, "{\"userId\":\"" + USER + "\"}")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | {'userId':'7c9e6679-7425-40de-944b-e07fc1f90ae7','erasedAt':'2026-11-23T12:00:00Z'}",
                "1 | {'userId':'00000000-0000-4000-8000-000000000000','erasedAt':'2026-11-23T12:00:00Z'}",
                "1 | {'userId':'7c9e6679-7425-40de-944b-e07fc1f90ae7'}",
                "1 | {'erasedAt':'2026-11-23T12:00:00Z'}",
                "1 | {'userId':'nobody','erasedAt':'2026-11-23T12:00:00Z'}"
            },
            quoteCharacter = '`')
    void an_erasure_that_does_not_say_whose_and_when_is_set_aside(int version, String data) {
        assertThatThrownBy(() -> UserErased.in(event("user.erased", version, data.replace('\'', '"'))))
                .isInstanceOf(Inapplicable.class);
    }

    private static CloudEvent event(String type, int version, String data) {
        return new CloudEvent(
                UUID.randomUUID(),
                type,
                version,
                "/cloudretail/user",
                USER,
                Instant.parse("2026-11-23T12:00:00Z"),
                EventJson.parse(data));
    }
}
