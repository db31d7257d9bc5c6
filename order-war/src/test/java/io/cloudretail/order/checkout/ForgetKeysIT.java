package io.cloudretail.order.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.kit.money.Money;
import io.cloudretail.order.orders.Order;
import io.cloudretail.order.orders.OrderLine;
import io.cloudretail.order.orders.Quote;
import io.cloudretail.order.orders.ShippingAddress;
import io.cloudretail.order.saga.Run;
import io.cloudretail.order.saga.RunSaga;
import io.cloudretail.order.saga.Steps;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.neighbour.Neighbour;
import io.cloudretail.testkit.privacy.Database;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A key stands for its order for a day; then it is forgotten, and with it the answer, which has the address in it. */
@ExtendWith(ArquillianExtension.class)
class ForgetKeysIT {
    private static final int ALL = 100_000;

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(ForgetKeysIT.class).addClass(Database.class);
    }

    @Inject
    IdempotencyKeys keys;

    @Inject
    CancelOrder cancelOrder;

    @Inject
    Steps steps;

    @Inject
    RunSaga runSaga;

    @Inject
    UserTransaction transaction;

    private final UUID customer = UUID.randomUUID();
    private Database database;
    private Neighbour neighbours;

    @BeforeEach
    void open() throws Exception {
        database = new Database();
        neighbours = Neighbour.here().answers(200, "{\"status\":\"CAPTURED\"}");
        // the circuits of an earlier test may still be open
        neighbours.untilAnswered(
                () -> assertThat(status(placed("warm up " + UUID.randomUUID()))).isEqualTo("CONFIRMED"));
    }

    @AfterEach
    void close() {
        neighbours.close();
    }

    @Test
    void a_key_of_yesterday_is_forgotten_with_its_answer_and_one_of_today_is_not() {
        UUID old = placed("old");
        UUID young = placed("young");
        age("old", 25);
        age("young", 23);

        keys.forget(ALL);

        assertThat(key("old")).isFalse();
        assertThat(steps.answer(old)).isEmpty();
        assertThat(key("young")).isTrue();
        assertThat(steps.answer(young))
                .hasValueSatisfying(answer -> assertThat(answer).contains("1 High Street"));
    }

    @Test
    void the_key_of_an_order_that_has_not_ended_stays() {
        neighbours.answersAt("PUT /internal/payments", 503, "");
        UUID order = placed("waiting");
        age("waiting", 48);

        keys.forget(ALL);

        assertThat(status(order)).isEqualTo("PENDING");
        assertThat(key("waiting")).isTrue();
    }

    @Test
    void an_order_that_is_called_off_later_leaves_no_new_answer() {
        UUID order = placed("old");
        age("old", 25);
        keys.forget(ALL);

        cancelOrder.cancel(order, customer, false);

        assertThat(status(order)).isEqualTo("CANCELLED");
        assertThat(steps.answer(order)).isEmpty();
    }

    @Test
    void they_are_forgotten_some_at_a_time() {
        placed("one");
        placed("two");
        age("one", 25);
        age("two", 25);

        assertThat(keys.forget(1)).isEqualTo(1);
        keys.forget(ALL);
        assertThat(keys.forget(ALL)).isZero();
    }

    private UUID placed(String key) {
        UUID id = UUID.randomUUID();
        var address = new ShippingAddress("Ada", "1 High Street", null, "London", null, "N1 1AA", "GB");
        Order order = new Order(id, "FK-" + id, customer, List.of(new OrderLine("MUG", 2)), address, Instant.now());
        try {
            transaction.begin();
            keys.bind(new IdempotencyKey(customer, key, "hash"), id);
            Run run = steps.open(order, Map.of("MUG", new Quote("MUG", "A mug", Money.of(295, "GBP"))), "tok_visa");
            transaction.commit();
            runSaga.drive(run);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        return id;
    }

    private void age(String key, int hours) {
        database.change(
                "UPDATE idempotency_key SET created_at = now() - " + hours + " * interval '1 hour'"
                        + " WHERE customer_id = ? AND key = ?",
                customer,
                key);
    }

    private boolean key(String key) {
        return (Boolean) database.value(
                "SELECT EXISTS (SELECT 1 FROM idempotency_key WHERE customer_id = ? AND key = ?)", customer, key);
    }

    private String status(UUID order) {
        return (String) database.value("SELECT status FROM customer_order WHERE id = ?", order);
    }
}
