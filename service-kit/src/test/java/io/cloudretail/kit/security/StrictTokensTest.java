package io.cloudretail.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictTokensTest {
    @ParameterizedTest
    @ValueSource(strings = {"Bearer a.b.c", "bearer a.b.c", "BEARER x", "Basic YTpi"})
    void a_token_is_shown_with_its_scheme(String authorization) {
        assertThat(StrictTokens.isShownWell(List.of(authorization))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b.c", "Bearer", "Bearera.b.c", "Digest x", " Bearer a.b.c"})
    void anything_else_is_no_token(String authorization) {
        assertThat(StrictTokens.isShownWell(List.of(authorization))).isFalse();
    }

    @Test
    void one_token_is_enough_and_none_is_no_mistake() {
        assertThat(StrictTokens.isShownWell(List.of("Bearer a.b.c", "Bearer x")))
                .isFalse();
        assertThat(StrictTokens.isShownWell(null)).isTrue();
    }
}
