package io.cloudretail.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestIdTest {
    @AfterEach
    void end() {
        RequestId.end();
    }

    @Test
    void a_harmless_id_is_taken_over() {
        RequestId.begin("abc-1");

        assertThat(RequestId.current()).isEqualTo("abc-1");
    }

    @Test
    void without_one_or_in_place_of_any_other_there_is_a_fresh_random_uuid() {
        for (String offered : new String[] {null, "", "a b", "x".repeat(65)}) {
            RequestId.begin(offered);
            UUID fresh = UUID.fromString(RequestId.current());

            assertThat(fresh.version()).isEqualTo(4);
            assertThat(fresh.variant()).isEqualTo(2);
            RequestId.begin(offered);
            assertThat(RequestId.current()).isNotEqualTo(fresh.toString());
        }
    }
}
