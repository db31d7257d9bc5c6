package io.cloudretail.gateway.shield;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/orders",
                "/api/v1/orders/",
                "/api/v1/inventory/85123A",
                "/api/v1/products/t-light~holder_1.2",
                "/api/v1/inventory/caf%C3%A9%20noir",
                "/.well-known/jwks.json",
                "/assets/index-B4s.js",
                "/a..b/c."
            })
    void a_plain_path_is_let_in(String path) {
        assertThatCode(() -> Rules.checkPath(path)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "api",
                "//internal/quotes",
                "/api//v1",
                "/api/../internal/quotes",
                "/api/./v1",
                "/api/..",
                "/api/.",
                "/api/%2e%2e/internal",
                "/api/%2E%2E/internal",
                "/api/.%2e/internal",
                "/api%2finternal",
                "/api%2Finternal",
                "/api%5cinternal",
                "/api\\internal",
                "/api;x=1/v1",
                "/api/v1;/orders",
                "/api/v1/orders%3bx=1",
                "/api/%00",
                "/api/%0d%0aSet-Cookie:x",
                "/api/%09",
                "/api/v1/users/me/%70assword",
                "/api/v1/%5Forders",
                "/api/v1/%7eorders",
                "/api/v1/%2dorders",
                "/api/v1/%31",
                "/api/%7f",
                "/api/%252e%252e/internal",
                "/api/%c0%ae%c0%ae/internal",
                "/api/%e9",
                "/api/%",
                "/api/%2",
                "/api/%zz",
                "/api/a b",
                "/api/\u00e9",
                "/api/<script>",
                "/api/{id}",
                "/api/v1?x",
                "/api/v1#x"
            })
    void a_path_that_two_readers_could_read_in_two_ways_is_refused(String path) {
        assertThatThrownBy(() -> Rules.checkPath(path)).isInstanceOf(UnsafeAddress.class);
    }

    @Test
    void a_path_as_long_as_the_server_takes_is_no_burden() {
        assertThatCode(() -> Rules.checkPath("/a".repeat(4_000))).doesNotThrowAnyException();
        assertThatThrownBy(() -> Rules.checkPath("/" + "a".repeat(8_000) + "%")).isInstanceOf(UnsafeAddress.class);
    }
}
