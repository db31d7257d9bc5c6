package io.cloudretail.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.cloudretail.gateway.shield.MethodNotAllowed;
import io.cloudretail.kit.problem.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
    private final Routes routes = new Routes(new String[] {
        "* /api/v1/users user",
        "* /api/v1/users/me/orders order",
        "* /api/v1/orders order",
        "POST /api/v1/orders order strict",
        "POST /api/v1/orders/*/ship order",
        "* /api/v1/payments payment",
        "POST /api/v1/payments/webhooks payment webhooks",
        "* /api/v1/products product",
        "POST /api/v1/products/*/images product body=5m",
        "GET|HEAD /api/v1/products/pictures/*/* product generous",
        "* /api/v1/products/*/* other",
        "GET|HEAD /.well-known/jwks.json user"
    });

    @Test
    void a_template_leads_to_its_upstream_with_all_that_lies_below() {
        assertThat(upstream("GET", "/api/v1/users")).isEqualTo("user");
        assertThat(upstream("GET", "/api/v1/users/me")).isEqualTo("user");
        assertThat(upstream("GET", "/api/v1/users/")).isEqualTo("user");
    }

    @Test
    void the_longest_template_wins() {
        assertThat(upstream("GET", "/api/v1/users/me/orders/1")).isEqualTo("order");
    }

    @Test
    void a_star_is_one_segment_and_a_literal_wins_over_it() {
        assertThat(routes.of("POST", "/api/v1/products/17/images").bodyLimit()).isEqualTo(5 << 20);
        assertThat(upstream("POST", "/api/v1/products/17/images")).isEqualTo("product");
        assertThat(upstream("POST", "/api/v1/products/17/reviews")).isEqualTo("other");
        assertThat(upstream("POST", "/api/v1/products/images")).isEqualTo("product");
        assertThat(routes.of("POST", "/api/v1/products/images").bodyLimit()).isZero();
        assertThat(upstream("GET", "/api/v1/products/17/")).isEqualTo("product");
    }

    @Test
    void a_route_for_one_method_wins_over_one_for_all() {
        assertThat(routes.of("POST", "/api/v1/orders").limit()).isEqualTo("strict");
        assertThat(routes.of("POST", "/api/v1/payments/webhooks/stripe").limit())
                .isEqualTo("webhooks");
        assertThat(routes.of("GET", "/api/v1/orders").limit()).isEqualTo("standard");
        assertThat(routes.of("POST", "/api/v1/orders/17/cancel").limit()).isEqualTo("strict");
        assertThat(routes.of("POST", "/api/v1/orders/17/ship").limit()).isEqualTo("standard");
        assertThat(upstream("GET", "/api/v1/products/17/images")).isEqualTo("other");
    }

    @Test
    void what_is_asked_for_by_the_dozen_may_have_a_wider_limit_for_the_methods_it_names() {
        assertThat(routes.of("GET", "/api/v1/products/pictures/ab12/small").limit())
                .isEqualTo("generous");
        assertThat(routes.of("DELETE", "/api/v1/products/pictures/ab12").limit())
                .isEqualTo("standard");
        assertThat(routes.of("GET", "/api/v1/products/17").limit()).isEqualTo("standard");
    }

    @Test
    void a_method_that_no_route_to_a_path_knows_is_refused_with_those_that_one_does() {
        assertThatThrownBy(() -> routes.of("POST", "/.well-known/jwks.json"))
                .asInstanceOf(type(MethodNotAllowed.class))
                .satisfies(refusal -> assertThat(refusal.headers()).containsEntry("Allow", "GET, HEAD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1", "/api/v1/usersx", "/API/v1/users", "/internal/quotes", "/api/v2/users"})
    void anything_else_is_unknown(String path) {
        assertThatThrownBy(() -> routes.of("GET", path)).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/users user",
                "* api user",
                "* /a b lax",
                "* /a b body=5x",
                "* /a b strict generous",
                "* /a",
                ""
            })
    void a_line_that_is_no_route_stops_the_start(String line) {
        assertThatThrownBy(() -> new Routes(new String[] {line})).isInstanceOf(IllegalArgumentException.class);
    }

    private String upstream(String method, String path) {
        return routes.of(method, path).upstream();
    }
}
