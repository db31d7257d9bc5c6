package io.cloudretail.order.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.client.Refusal;
import io.cloudretail.kit.client.Undecided;
import io.cloudretail.kit.money.Money;
import io.cloudretail.order.cart.StockClient;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.neighbour.Neighbour;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every call to a neighbour: five failures in a row open its circuit, a refusal never does, an answer closes it. */
@ExtendWith(ArquillianExtension.class)
class ClientsIT {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        // No order of an earlier test is gone on with meanwhile: calls are counted here
        return Deployment.of(ClientsIT.class, "cloudretail.order.saga.poll=PT1H");
    }

    @Inject
    ProductClient products;

    @Inject
    InventoryClient inventory;

    @Inject
    PaymentClient payments;

    @Inject
    StockClient stock;

    private Neighbour neighbour;
    private List<Runnable> calls;

    @BeforeEach
    void neighbours_that_work() {
        neighbour = Neighbour.here();
        work();
        calls = List.of(
                () -> products.quotes(Set.of("A")),
                () -> inventory.hold(UUID.randomUUID(), new TreeMap<>()),
                () -> inventory.release(UUID.randomUUID()),
                () -> stock.available(Set.of("A")),
                () -> payments.pay(UUID.randomUUID(), UUID.randomUUID(), Money.of(1, "GBP"), "tok"),
                () -> payments.cancel(UUID.randomUUID()));
        calls.forEach(neighbour::untilAnswered);
    }

    @AfterEach
    void close() {
        neighbour.close();
    }

    @Test
    void a_refusal_is_an_answer_and_never_opens_a_circuit() {
        neighbour.answers(404, "");

        for (Runnable call : calls) {
            for (int i = 0; i < 20; i++) {
                assertThatThrownBy(call::run).isInstanceOf(Refusal.class);
            }
        }
    }

    @Test
    void a_payment_that_is_not_decided_yet_opens_no_circuit_for_everybody_else() {
        neighbour.answers(503, "{\"type\":\"https://cloudretail.example/problems/outcome-unknown\"}");

        for (Runnable call : calls.subList(4, 6)) {
            for (int i = 0; i < 20; i++) {
                assertThatThrownBy(call::run).isInstanceOf(Undecided.class);
            }
        }
    }

    @Test
    void five_failures_open_a_circuit_and_an_answer_closes_it() {
        neighbour.answers(500, "");
        for (Runnable call : calls) {
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(call::run).isNotInstanceOf(CircuitBreakerOpenException.class);
            }
            int before = neighbour.calls();
            assertThatThrownBy(call::run).isInstanceOf(CircuitBreakerOpenException.class);
            assertThat(neighbour.calls()).isEqualTo(before);
        }

        work();
        calls.forEach(neighbour::untilAnswered);
        calls.forEach(Runnable::run);
    }

    private void work() {
        neighbour.answers(200, "{\"status\":\"CAPTURED\",\"items\":[]}");
    }
}
