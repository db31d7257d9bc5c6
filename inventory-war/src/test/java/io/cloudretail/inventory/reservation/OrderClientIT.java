package io.cloudretail.inventory.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.neighbour.Neighbour;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The circuit opens after five failures in a row, never on a 404, and closes again. */
@ExtendWith(ArquillianExtension.class)
class OrderClientIT {
    private static final String CONFIRMED = "{\"status\":\"CONFIRMED\"}";

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(OrderClientIT.class);
    }

    @Inject
    OrderClient client;

    private Neighbour orders;

    @BeforeEach
    void a_neighbour_that_works() {
        orders = Neighbour.here().answers(200, CONFIRMED);
        orders.untilAnswered(() -> client.statusOf(UUID.randomUUID()));
    }

    @AfterEach
    void close() {
        orders.close();
    }

    @Test
    void an_unknown_order_is_an_answer_and_never_opens_the_circuit() {
        orders.answers(404, "");

        for (int i = 0; i < 50; i++) {
            assertThat(client.statusOf(UUID.randomUUID())).isEqualTo("UNKNOWN");
        }
    }

    @Test
    void five_failures_open_the_circuit_and_an_answer_closes_it() {
        orders.answers(500, "");
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> client.statusOf(UUID.randomUUID()))
                    .isNotInstanceOf(CircuitBreakerOpenException.class);
        }
        int calls = orders.calls();

        assertThatThrownBy(() -> client.statusOf(UUID.randomUUID())).isInstanceOf(CircuitBreakerOpenException.class);
        assertThat(orders.calls()).isEqualTo(calls);

        orders.answers(200, CONFIRMED);
        orders.untilAnswered(() -> client.statusOf(UUID.randomUUID()));
        assertThat(client.statusOf(UUID.randomUUID())).isEqualTo("CONFIRMED");
    }

    @Test
    void a_slow_neighbour_is_given_up_on_in_time() {
        orders.answersAfter(Duration.ofSeconds(8), 200, CONFIRMED);
        long start = System.nanoTime();

        assertThatThrownBy(() -> client.statusOf(UUID.randomUUID())).isInstanceOf(RuntimeException.class);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
}
