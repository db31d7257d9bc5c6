package io.cloudretail.inventory.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.inventory.EventMessage;
import io.cloudretail.inventory.ledger.Ledger;
import io.cloudretail.inventory.stock.ProductEvents;
import io.cloudretail.inventory.stock.Stocks;
import io.cloudretail.testkit.container.Deployment;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What customers send back goes back to the shelf, once, if it can be sold again. */
@ExtendWith(ArquillianExtension.class)
class ReturnedUnitsIT {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(ReturnedUnitsIT.class).addClass(EventMessage.class);
    }

    @Inject
    OrderEvents orderEvents;

    @Inject
    ProductEvents productEvents;

    @Inject
    Reservations reservations;

    @Inject
    Stocks stocks;

    @Inject
    Ledger ledger;

    @Inject
    EntityManager entityManager;

    @Inject
    UserTransaction transaction;

    private final UUID order = UUID.randomUUID();
    private final String mug = "R-" + UUID.randomUUID();

    @BeforeEach
    void ten_mugs_of_which_three_were_sold() {
        EventMessage.created(UUID.randomUUID(), null, mug, 10).bringTo(productEvents::on);
        reservations.hold(order, new TreeMap<>(Map.of(mug, 3)));
        reservations.commit(order);
    }

    @Test
    void units_that_can_be_sold_again_are_and_the_ledger_says_why() throws Exception {
        orderEvents.on(returned(UUID.randomUUID(), true, mug, 2));

        assertThat(stocks.available(mug)).isEqualTo(9);
        assertThat(value(
                        "SELECT sum(on_hand_change) FROM stock_movement WHERE type = 'RETURN' AND order_id = ?1",
                        order))
                .isEqualTo(2L);
        assertThat(ledger.check(10).differences()).isEmpty();
    }

    @Test
    void the_same_event_again_books_nothing_twice_but_another_return_does() {
        UUID event = UUID.randomUUID();

        orderEvents.on(returned(event, true, mug, 1));
        orderEvents.on(returned(event, true, mug, 1));
        assertThat(stocks.available(mug)).isEqualTo(8);

        orderEvents.on(returned(UUID.randomUUID(), true, mug, 1));
        assertThat(stocks.available(mug)).isEqualTo(9);
    }

    @Test
    void units_that_cannot_be_sold_again_are_not() {
        orderEvents.on(returned(UUID.randomUUID(), false, mug, 2));

        assertThat(stocks.available(mug)).isEqualTo(7);
    }

    @Test
    void a_return_of_what_was_never_kept_is_set_aside_and_what_follows_is_booked() throws Exception {
        long before = setAside();

        orderEvents.on(returned(UUID.randomUUID(), true, "NONE-" + mug, 1));
        orderEvents.on(returned(UUID.randomUUID(), true, mug, 1));

        assertThat(setAside() - before).isEqualTo(1);
        assertThat(stocks.available(mug)).isEqualTo(8);
    }

    private EventMessage returned(UUID event, boolean restock, String sku, int units) {
        return EventMessage.of(
                event,
                "order.returned",
                order,
                "{\"orderId\":\"" + order + "\",\"restock\":" + restock + ",\"items\":[{\"sku\":\"" + sku
                        + "\",\"quantity\":" + units + "}]}");
    }

    private long setAside() throws Exception {
        return (Long) value("SELECT count(*) FROM outbox WHERE topic LIKE '%.dlq' AND ?1 IS NOT NULL", mug);
    }

    private Object value(String sql, Object parameter) throws Exception {
        transaction.begin();
        try {
            return entityManager
                    .createNativeQuery(sql)
                    .setParameter(1, parameter)
                    .getSingleResult();
        } finally {
            transaction.commit();
        }
    }
}
