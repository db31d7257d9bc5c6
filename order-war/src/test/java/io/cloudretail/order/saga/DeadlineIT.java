package io.cloudretail.order.saga;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.kit.money.Money;
import io.cloudretail.order.orders.Order;
import io.cloudretail.order.orders.OrderLine;
import io.cloudretail.order.orders.Quote;
import io.cloudretail.order.orders.ShippingAddress;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.neighbour.Neighbour;
import io.cloudretail.testkit.privacy.Database;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How long an order waits for each of its neighbours, and how it ends when that was too long. */
@ExtendWith(ArquillianExtension.class)
class DeadlineIT {
    private static final String YES = "{\"status\":\"CAPTURED\"}";

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(DeadlineIT.class, "cloudretail.order.payment.deadline=PT2S")
                .addClass(Database.class);
    }

    @Inject
    Steps steps;

    @Inject
    RunSaga runSaga;

    @Inject
    UserTransaction transaction;

    private final UUID order = UUID.randomUUID();
    private Database database;
    private Neighbour neighbours;

    @BeforeEach
    void open() throws Exception {
        database = new Database();
        neighbours = Neighbour.here().answers(200, YES);
        // the circuits of an earlier test may still be open
        neighbours.untilAnswered(
                () -> assertThat(status(placed(UUID.randomUUID()))).isEqualTo("CONFIRMED"));
    }

    @AfterEach
    void close() {
        neighbours.close();
    }

    @Test
    void a_payment_that_stays_unknown_is_called_off_first_and_then_its_stock_is_released() {
        neighbours
                .answersAt("PUT /internal/payments/" + order, 503, "")
                .answersAt("PUT /internal/payments/" + order + "/cancellation", 200, "{\"status\":\"CANCELLED\"}");
        placed(order);

        await(() -> status(order).equals("REJECTED"));

        assertThat(reason(order)).isEqualTo("payment_unknown");
        assertThat(outcomes())
                .endsWith("PAYING payment_unknown, REFUNDING CANCELLED, RELEASING released")
                .startsWith("RESERVING held, ");
    }

    @Test
    void a_charge_that_comes_after_the_payment_was_called_off_confirms_nothing() {
        neighbours.answersAt(
                "PUT /internal/payments/" + order,
                409,
                "{\"type\":\"https://cloudretail.example/problems/payment-cancelled\"}");
        placed(order);

        assertThat(status(order)).isEqualTo("REJECTED");
        assertThat(reason(order)).isEqualTo("payment_declined");
        assertThat(outcomes()).endsWith("RELEASING released");
    }

    @Test
    void an_order_that_waited_for_its_stock_for_longer_than_a_payment_may_take_is_still_paid_and_confirmed() {
        neighbours.answersAt("PUT /internal/reservations/" + order, 503, "");
        placed(order);
        await(() -> attempts() >= 3);

        neighbours.answers(200, YES);

        await(() -> !status(order).equals("PENDING"));
        assertThat(status(order)).isEqualTo("CONFIRMED");
        assertThat((Boolean) database.value(
                        "SELECT updated_at - created_at > interval '2 seconds' FROM customer_order WHERE id = ?",
                        order))
                .isTrue();
    }

    @Test
    void an_order_that_waited_for_its_stock_for_a_day_is_rejected() {
        neighbours.answersAt("PUT /internal/reservations/" + order, 503, "");
        placed(order);
        assertThat((Boolean) database.value(
                        "SELECT deadline_at BETWEEN now() + interval '23 hours' AND now() + interval '1 day' FROM saga"
                                + " WHERE order_id = ?",
                        order))
                .isTrue();

        database.change("UPDATE saga SET deadline_at = now() - interval '1 second' WHERE order_id = ?", order);

        await(() -> status(order).equals("REJECTED"));
        assertThat(reason(order)).isEqualTo("waited_too_long");
        assertThat(outcomes()).endsWith("RESERVING waited_too_long, RELEASING released");
    }

    @Test
    void a_step_is_taken_also_while_somebody_holds_the_order() throws Exception {
        neighbours.answersAt("PUT /internal/reservations/" + order, 503, "");
        placed(order);

        transaction.begin();
        try {
            database.value("SELECT id FROM customer_order WHERE id = ? FOR UPDATE", order);
            neighbours.answers(200, YES);

            await(Duration.ofSeconds(8), () -> state().equals("PAYING"));
        } finally {
            transaction.rollback();
        }
        await(() -> status(order).equals("CONFIRMED"));
    }

    /** An order that went as far as the neighbours let it. */
    private UUID placed(UUID id) {
        var address = new ShippingAddress("Ada", "1 High Street", null, "London", null, "N1 1AA", "GB");
        Order placed =
                new Order(id, "DL-" + id, UUID.randomUUID(), List.of(new OrderLine("MUG", 2)), address, Instant.now());
        try {
            transaction.begin();
            Run run = steps.open(placed, Map.of("MUG", new Quote("MUG", "A mug", Money.of(295, "GBP"))), "tok_visa");
            transaction.commit();
            runSaga.drive(run);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        return id;
    }

    private static void await(BooleanSupplier condition) {
        await(Duration.ofSeconds(40), condition);
    }

    private static void await(Duration longest, BooleanSupplier condition) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private String status(UUID id) {
        return (String) database.value("SELECT status FROM customer_order WHERE id = ?", id);
    }

    private String reason(UUID id) {
        return (String) database.value("SELECT reason FROM customer_order WHERE id = ?", id);
    }

    private String state() {
        return (String) database.value("SELECT state FROM saga WHERE order_id = ?", order);
    }

    private int attempts() {
        return (Integer) database.value("SELECT attempts FROM saga WHERE order_id = ?", order);
    }

    /** What was learned at each step, in order. */
    private String outcomes() {
        return (String) database.value(
                "SELECT string_agg(state || ' ' || detail, ', ' ORDER BY id) FROM saga_step WHERE order_id = ?"
                        + " AND phase = 'OUTCOME'",
                order);
    }
}
