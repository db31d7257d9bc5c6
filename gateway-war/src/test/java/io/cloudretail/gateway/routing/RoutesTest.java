package io.cloudretail.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.problem.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
    private final Routes routes = new Routes(new String[] {"/api/v1/users user", "/api/v1/users/me/orders order"});

    @Test
    void a_prefix_leads_to_its_upstream_with_all_that_lies_below() {
        assertThat(routes.upstreamOf("/api/v1/users")).isEqualTo("user");
        assertThat(routes.upstreamOf("/api/v1/users/me")).isEqualTo("user");
    }

    @Test
    void the_longest_prefix_wins() {
        assertThat(routes.upstreamOf("/api/v1/users/me/orders/1")).isEqualTo("order");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1", "/api/v1/usersx", "/API/v1/users", "/internal/quotes", "/api/v2/users"})
    void anything_else_is_unknown(String path) {
        assertThatThrownBy(() -> routes.upstreamOf(path)).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/users", "api user", "/a b c", ""})
    void a_line_that_is_no_route_stops_the_start(String line) {
        assertThatThrownBy(() -> new Routes(new String[] {line})).isInstanceOf(IllegalArgumentException.class);
    }
}
