package io.cloudretail.order.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.kit.money.Money;
import io.cloudretail.order.orders.Actor;
import io.cloudretail.order.orders.Order;
import io.cloudretail.order.orders.OrderEntries;
import io.cloudretail.order.orders.OrderLine;
import io.cloudretail.order.orders.Quote;
import io.cloudretail.order.orders.ShippingAddress;
import io.cloudretail.order.saga.Steps;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.privacy.Database;
import io.cloudretail.testkit.privacy.UserErasedMessage;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The key with which an admin placed an order for somebody holds a hash of that person's address: it goes with them. */
@ExtendWith(ArquillianExtension.class)
class AdminsKeysIT {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(AdminsKeysIT.class).addClasses(UserErasedMessage.class, Database.class);
    }

    @Inject
    UserEvents userEvents;

    @Inject
    Steps steps;

    @Inject
    OrderEntries entries;

    @Inject
    UserTransaction transaction;

    private final UUID admin = UUID.randomUUID();

    @Test
    void it_is_gone_once_the_customer_is_erased_and_the_admins_other_keys_are_not() throws Exception {
        UUID customer = UUID.randomUUID();
        UUID theirs = placedFor(customer);
        UUID anothers = placedFor(UUID.randomUUID());

        userEvents.on(UserErasedMessage.of(UUID.randomUUID(), customer, Instant.now()));

        assertThat(keysOf(theirs)).isZero();
        assertThat(keysOf(anothers)).isEqualTo(1);
    }

    private UUID placedFor(UUID customer) throws Exception {
        UUID id = UUID.randomUUID();
        var address = new ShippingAddress("Ada", "1 High Street", null, "London", null, "N1 1AA", "GB");
        Order order = new Order(id, "AK-" + id, customer, List.of(new OrderLine("MUG", 2)), address, Instant.now());
        transaction.begin();
        entries.actAs(Actor.admin(admin));
        steps.open(order, Map.of("MUG", new Quote("MUG", "A mug", Money.of(295, "GBP"))), "tok_visa");
        transaction.commit();
        new Database()
                .change(
                        "INSERT INTO idempotency_key (customer_id, key, request_hash, order_id) VALUES (?, ?, 'hash', ?)",
                        admin,
                        "key of " + id,
                        id);
        return id;
    }

    private static long keysOf(UUID order) throws Exception {
        return (Long) new Database().value("SELECT count(*) FROM idempotency_key WHERE order_id = ?", order);
    }
}
