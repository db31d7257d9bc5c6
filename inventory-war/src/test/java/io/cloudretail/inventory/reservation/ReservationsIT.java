package io.cloudretail.inventory.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.inventory.EventMessage;
import io.cloudretail.inventory.stock.Cause;
import io.cloudretail.inventory.stock.Movement;
import io.cloudretail.inventory.stock.MovementType;
import io.cloudretail.inventory.stock.Posting;
import io.cloudretail.inventory.stock.Shortage;
import io.cloudretail.inventory.stock.StockWouldNotFit;
import io.cloudretail.testkit.container.Deployment;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an order holds, what becomes of it, and what it does to stock. */
@ExtendWith(ArquillianExtension.class)
class ReservationsIT extends Reserving {
    @Inject
    UserTransaction transaction;

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(ReservationsIT.class).addClass(EventMessage.class).addClass(Reserving.class);
    }

    @Test
    void holds_every_line_of_an_order() {
        String mug = stocked(10);
        String bag = stocked(5);

        reservations.hold(UUID.randomUUID(), new TreeMap<>(Map.of(mug, 3, bag, 5)));

        assertThat(stocks.available(mug)).isEqualTo(7);
        assertThat(stocks.available(bag)).isZero();
    }

    @Test
    void holds_nothing_when_one_line_is_short_and_names_the_line() {
        String mug = stocked(10);
        String bag = stocked(1);

        assertThatThrownBy(() -> reservations.hold(UUID.randomUUID(), new TreeMap<>(Map.of(mug, 3, bag, 2))))
                .isInstanceOfSatisfying(OutOfStock.class, problem -> assertThat(problem.extensions())
                        .isEqualTo(Map.of("lines", List.of(new Shortage(bag, 2, 1)))));
        assertThat(stocks.available(mug)).isEqualTo(10);
    }

    @Test
    void holding_again_is_the_same_reservation() {
        String mug = stocked(10);
        UUID order = UUID.randomUUID();

        reservations.hold(order, new TreeMap<>(Map.of(mug, 3)));
        reservations.hold(order, new TreeMap<>(Map.of(mug, 3)));

        assertThat(stocks.available(mug)).isEqualTo(7);
    }

    @Test
    void other_lines_for_the_same_order_are_refused() {
        String mug = stocked(10);
        UUID order = UUID.randomUUID();
        reservations.hold(order, new TreeMap<>(Map.of(mug, 3)));

        assertThatThrownBy(() -> reservations.hold(order, new TreeMap<>(Map.of(mug, 4))))
                .isInstanceOf(ReservationDiffers.class);
    }

    @Test
    void a_release_that_comes_first_refuses_the_late_reservation() {
        String mug = stocked(10);
        UUID order = UUID.randomUUID();

        reservations.release(order);

        assertThatThrownBy(() -> reservations.hold(order, new TreeMap<>(Map.of(mug, 3))))
                .isInstanceOf(ReservationClosed.class);
        assertThat(stocks.available(mug)).isEqualTo(10);
    }

    @Test
    void a_confirmed_order_takes_its_units_out_of_stock_once() {
        String mug = stocked(10);
        UUID order = UUID.randomUUID();
        reservations.hold(order, new TreeMap<>(Map.of(mug, 3)));

        reservations.commit(order);
        reservations.commit(order);

        assertThat(stocks.available(mug)).isEqualTo(7);
    }

    @Test
    void cancelling_a_confirmed_order_brings_its_units_back_once() {
        String mug = stocked(10);
        UUID order = UUID.randomUUID();
        reservations.hold(order, new TreeMap<>(Map.of(mug, 3)));
        reservations.commit(order);

        reservations.release(order);
        reservations.release(order);

        assertThat(stocks.available(mug)).isEqualTo(10);
    }

    @Test
    void what_comes_back_to_a_stock_that_was_filled_to_the_brim_is_refused_and_changes_nothing() throws Exception {
        String mug = stocked(10);
        UUID order = UUID.randomUUID();
        reservations.hold(order, new TreeMap<>(Map.of(mug, 3)));
        reservations.commit(order);
        receive(mug, 1_000_000_000 - 7 - 2);

        assertThatThrownBy(() -> reservations.release(order))
                .isInstanceOfSatisfying(StockWouldNotFit.class, problem -> assertThat(problem.status())
                        .isEqualTo(409));

        assertThat(stocks.available(mug)).isEqualTo(999_999_998);
        assertThat(reservations.find(order).orElseThrow().status()).isEqualTo(ReservationStatus.COMMITTED);
        assertThat(ledger.check(100).differences()).isEmpty();
    }

    @Test
    void an_overdue_reservation_is_kept_while_its_order_goes_on() {
        String mug = stocked(10);
        UUID order = UUID.randomUUID();
        var first = reservations.hold(order, new TreeMap<>(Map.of(mug, 3)));
        assertThat(reservations.overdue(1000)).doesNotContain(order);

        var again = reservations.hold(order, new TreeMap<>(Map.of(mug, 3)));
        reservations.keep(order);
        reservations.keep(UUID.randomUUID());

        assertThat(again.expiresAt()).isAfterOrEqualTo(first.expiresAt());
        assertThat(reservations.find(order))
                .hasValueSatisfying(kept -> assertThat(kept.expiresAt()).isAfterOrEqualTo(again.expiresAt()));
    }

    private void receive(String sku, int units) throws Exception {
        transaction.begin();
        Posting posting = stocks.lock(List.of(sku));
        assertThat(posting.add(new Movement(sku, MovementType.RECEIPT, units))).isTrue();
        assertThat(posting.add(new Movement(sku, MovementType.RECEIPT, Integer.MAX_VALUE)))
                .isFalse();
        stocks.write(posting, Cause.actor(UUID.randomUUID()));
        transaction.commit();
    }
}
