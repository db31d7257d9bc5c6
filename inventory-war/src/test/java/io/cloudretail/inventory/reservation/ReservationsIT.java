package io.cloudretail.inventory.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.inventory.EventMessage;
import io.cloudretail.inventory.stock.ProductEvents;
import io.cloudretail.inventory.stock.Shortage;
import io.cloudretail.inventory.stock.Stocks;
import io.cloudretail.testkit.container.Deployment;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class ReservationsIT {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(ReservationsIT.class).addClass(EventMessage.class);
    }

    @Inject
    Reservations reservations;

    @Inject
    Stocks stocks;

    @Inject
    ProductEvents productEvents;

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
    void of_many_orders_at_once_only_as_many_hold_as_there_are_units() throws Exception {
        String mug = stocked(3);
        Callable<Boolean> order = () -> {
            try {
                reservations.hold(UUID.randomUUID(), new TreeMap<>(Map.of(mug, 1)));
                return true;
            } catch (OutOfStock none) {
                return false;
            }
        };
        var threads = Executors.newFixedThreadPool(8);
        long held = threads.invokeAll(java.util.Collections.nCopies(20, order)).stream()
                .filter(ReservationsIT::result)
                .count();
        threads.shutdown();

        assertThat(held).isEqualTo(3);
        assertThat(stocks.available(mug)).isZero();
    }

    private String stocked(int units) {
        String sku = "IT-" + UUID.randomUUID();
        productEvents.on(EventMessage.created(UUID.randomUUID(), null, sku, units));
        return sku;
    }

    private static boolean result(Future<Boolean> future) {
        try {
            return future.get();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
