package io.cloudretail.system.scenarios;

import static io.cloudretail.system.assertions.ShopAssertions.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.system.drivers.Customer;
import io.cloudretail.system.drivers.Gateway;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** How often somebody may ask the running shop. */
@MicroShedTest
class ThrottleIT {
    private static final int STRICT = 20;

    @Test
    void an_address_may_try_to_refresh_twenty_times_a_minute_and_another_is_not_concerned() {
        String address = Gateway.someAddress();
        for (int i = 0; i < STRICT; i++) {
            assertThat(refreshFrom(address).statusCode()).isEqualTo(401);
        }

        Response refused = refreshFrom(address);

        assertThatProblem(refused).hasStatus(429);
        assertThat(refused.header("Retry-After")).matches("[1-9]\\d?");
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"strict\";q=20;w=60");
        assertThat(refused.header("RateLimit")).startsWith("\"strict\";r=0;");
        assertThat(refreshFrom(Gateway.someAddress()).statusCode()).isEqualTo(401);
    }

    /** The driver gives each request an address of its own. */
    @Test
    void a_user_is_counted_wherever_they_are() {
        Customer customer = Customer.newcomer();

        assertThat(left(customer.request().get("/api/v1/orders")))
                .isGreaterThan(left(customer.request().get("/api/v1/orders")));
    }

    @Test
    void a_token_that_is_none_is_refused_at_the_edge_even_where_none_is_needed() {
        assertThatProblem(Gateway.request("no.such.token").get("/api/v1/products"))
                .hasStatus(401);
    }

    private static Response refreshFrom(String address) {
        return Gateway.requestFrom(address).post("/api/v1/auth/refresh");
    }

    private static int left(Response answer) {
        return Integer.parseInt(answer.header("RateLimit").replaceAll(".*;r=(\\d+);.*", "$1"));
    }
}
