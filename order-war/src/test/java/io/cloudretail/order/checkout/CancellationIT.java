package io.cloudretail.order.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.money.Money;
import io.cloudretail.order.orders.Order;
import io.cloudretail.order.orders.OrderLine;
import io.cloudretail.order.orders.OrderStatus;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Calling an order off beside others who do it too, and by those who may not any more. */
@ExtendWith(ArquillianExtension.class)
class CancellationIT {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(CancellationIT.class).addClass(Database.class);
    }

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
        neighbours.untilAnswered(() -> assertThat(status(placed())).isEqualTo("CONFIRMED"));
    }

    @AfterEach
    void close() {
        neighbours.close();
    }

    @Test
    void who_calls_off_what_another_has_just_called_off_gets_the_same_answer() throws Exception {
        UUID order = placed();
        transaction.begin();
        database.value("SELECT id FROM customer_order WHERE id = ? FOR UPDATE", order);
        CompletableFuture<Order> late = CompletableFuture.supplyAsync(() -> cancelOrder.cancel(order, customer, false));
        untilSomebodyWaitsForUs();
        database.change("UPDATE customer_order SET status = 'CANCELLED' WHERE id = ?", order);
        transaction.commit();

        assertThat(late.get(10, TimeUnit.SECONDS).status()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void an_admin_who_was_erased_calls_nothing_off_and_is_entered_nowhere() {
        UUID order = placed();
        UUID admin = UUID.randomUUID();
        database.change("INSERT INTO erased_user (id, erased_at) VALUES (?, now())", admin);

        assertThatThrownBy(() -> cancelOrder.cancel(order, admin, true)).hasMessageContaining("was erased");

        assertThat(status(order)).isEqualTo("CONFIRMED");
        assertThat(database.tablesWith(admin.toString())).isEmpty();
    }

    /** A confirmed order. */
    private UUID placed() {
        UUID id = UUID.randomUUID();
        var address = new ShippingAddress("Ada", "1 High Street", null, "London", null, "N1 1AA", "GB");
        Order order = new Order(id, "CN-" + id, customer, List.of(new OrderLine("MUG", 2)), address, Instant.now());
        try {
            transaction.begin();
            Run run = steps.open(order, Map.of("MUG", new Quote("MUG", "A mug", Money.of(295, "GBP"))), "tok_visa");
            transaction.commit();
            runSaga.drive(run);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        return id;
    }

    private void untilSomebodyWaitsForUs() {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!(Boolean) database.value("SELECT EXISTS (SELECT 1 FROM pg_locks WHERE NOT granted"
                + " AND transactionid = CAST(pg_current_xact_id() AS xid))")) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private String status(UUID order) {
        return (String) database.value("SELECT status FROM customer_order WHERE id = ?", order);
    }
}
