package io.cloudretail.order.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.client.Refusal;
import io.cloudretail.kit.money.Money;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.neighbour.Neighbour;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The call that gives money back: five failures in a row open its circuit, a refusal never does, an answer closes it. */
@ExtendWith(ArquillianExtension.class)
class RefundClientIT {
    private static final String CAPTURED = "{\"status\":\"CAPTURED\"}";

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(RefundClientIT.class);
    }

    @Inject
    RefundClient payments;

    private Neighbour neighbour;

    @BeforeEach
    void a_neighbour_that_works() {
        neighbour = Neighbour.here().answers(200, CAPTURED);
        neighbour.untilAnswered(this::refund);
    }

    @AfterEach
    void close() {
        neighbour.close();
    }

    @Test
    void an_amount_is_given_back_for_a_return_of_an_order() {
        UUID order = UUID.randomUUID();
        UUID returnId = UUID.randomUUID();

        neighbour.untilAnswered(() -> {
            payments.refund(order, returnId, Money.of(295, "GBP"));
            assertThat(neighbour.last().method()).isEqualTo("PUT");
            assertThat(neighbour.last().address()).isEqualTo("/internal/payments/" + order + "/refunds/" + returnId);
            assertThat(neighbour.last().body()).isEqualTo("{\"amount\":{\"amount\":295,\"currency\":\"GBP\"}}");
        });
    }

    @Test
    void a_refusal_is_an_answer_and_never_opens_the_circuit() {
        neighbour.answers(409, "");

        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(this::refund).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void five_failures_open_the_circuit_and_an_answer_closes_it() {
        neighbour.answers(500, "");
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(this::refund).isNotInstanceOf(CircuitBreakerOpenException.class);
        }
        int before = neighbour.calls();
        assertThatThrownBy(this::refund).isInstanceOf(CircuitBreakerOpenException.class);
        assertThat(neighbour.calls()).isEqualTo(before);

        neighbour.answers(200, CAPTURED);
        neighbour.untilAnswered(this::refund);
    }

    private void refund() {
        assertThat(payments.refund(UUID.randomUUID(), UUID.randomUUID(), Money.of(1, "GBP")))
                .isEqualTo("CAPTURED");
    }
}
