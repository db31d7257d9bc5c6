package io.cloudretail.inventory.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.inventory.EventMessage;
import io.cloudretail.inventory.ledger.Ledger;
import io.cloudretail.inventory.ledger.LedgerReport;
import io.cloudretail.inventory.stock.Cause;
import io.cloudretail.inventory.stock.Movement;
import io.cloudretail.inventory.stock.MovementType;
import io.cloudretail.inventory.stock.Posting;
import io.cloudretail.inventory.stock.ProductEvents;
import io.cloudretail.inventory.stock.Shortage;
import io.cloudretail.inventory.stock.StockWouldNotFit;
import io.cloudretail.inventory.stock.Stocks;
import io.cloudretail.testkit.container.Deployment;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    @Inject
    Ledger ledger;

    @Inject
    UserTransaction transaction;

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
    void of_200_buyers_of_one_to_three_units_who_all_ask_twice_as_many_get_some_as_there_are_units() throws Exception {
        String mug = stocked(50);
        List<Callable<Integer>> buyers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            UUID order = UUID.randomUUID();
            int units = 1 + i % 3;
            Callable<Integer> buyer = () -> held(order, Map.of(mug, units)) ? units : 0;
            buyers.addAll(List.of(buyer, buyer));
        }

        List<Integer> got = atOnce(20, buyers);

        int sold = 0;
        for (int i = 0; i < got.size(); i += 2) {
            // Units never come back here, so what was too much for one is too much for its twin
            assertThat(got.get(i)).isEqualTo(got.get(i + 1));
            sold += got.get(i);
        }
        assertThat(sold).isEqualTo(50);
        assertThat(stocks.available(mug)).isZero();
        assertThat(ledger.check(10).differences()).isEmpty();
    }

    @Test
    void clients_on_crossing_skus_neither_block_each_other_for_good_nor_lose_a_unit() throws Exception {
        List<String> skus = IntStream.range(0, 6).mapToObj(i -> stocked(10_000)).toList();
        List<Callable<Integer>> clients = new ArrayList<>();
        for (int client = 0; client < 20; client++) {
            Random dice = new Random(client);
            clients.add(() -> {
                for (int turn = 0; turn < 25; turn++) {
                    UUID order = UUID.randomUUID();
                    Map<String, Integer> lines = new HashMap<>();
                    for (int line = 0; line < 3; line++) {
                        lines.put(skus.get(dice.nextInt(skus.size())), 1 + dice.nextInt(3));
                    }
                    assertThat(held(order, lines)).isTrue();
                    switch (turn % 3) {
                        case 0 -> reservations.release(order);
                        case 1 -> reservations.commit(order);
                        default -> {
                            reservations.commit(order);
                            reservations.release(order);
                        }
                    }
                }
                return 0;
            });
        }

        atOnce(20, clients);

        LedgerReport report = ledger.check(10);
        assertThat(report.differences()).isEmpty();
        assertThat(report.balanced()).isTrue();
        assertThat(skus)
                .allSatisfy(sku ->
                        assertThat(stocks.find(sku).orElseThrow().reserved()).isZero());
    }

    @Test
    void an_order_of_1200_skus_and_a_hundred_thousand_units_each_is_held_sold_and_taken_back_within_a_second_each() {
        UUID product = UUID.randomUUID();
        TreeMap<String, Integer> lines = new TreeMap<>();
        for (int i = 0; i < 1200; i++) {
            lines.put("W-" + product + "-" + i, 100_000);
        }
        EventMessage.product(
                        "product.created",
                        product,
                        null,
                        lines.keySet().stream()
                                .map(sku -> "{\"sku\":\"" + sku + "\",\"openingStock\":150000}")
                                .collect(Collectors.joining(",")))
                .bringTo(productEvents::on);
        UUID order = UUID.randomUUID();

        long start = System.nanoTime();
        reservations.hold(order, lines);
        long held = System.nanoTime();
        reservations.commit(order);
        long sold = System.nanoTime();
        reservations.release(order);
        long back = System.nanoTime();

        System.getLogger("reservations")
                .log(
                        System.Logger.Level.INFO,
                        "1200 lines: held in {0} ms, sold in {1} ms, taken back in {2} ms",
                        (held - start) / 1_000_000,
                        (sold - held) / 1_000_000,
                        (back - sold) / 1_000_000);
        assertThat(stocks.available(lines.firstKey())).isEqualTo(150_000);
        // Many times what it takes on an idle machine
        assertThat(Duration.ofNanos(back - start)).isLessThan(Duration.ofSeconds(6));
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

    private void receive(String sku, int units) throws Exception {
        transaction.begin();
        Posting posting = stocks.lock(List.of(sku));
        assertThat(posting.add(new Movement(sku, MovementType.RECEIPT, units))).isTrue();
        assertThat(posting.add(new Movement(sku, MovementType.RECEIPT, Integer.MAX_VALUE)))
                .isFalse();
        stocks.write(posting, Cause.actor(UUID.randomUUID()));
        transaction.commit();
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

    private boolean held(UUID order, Map<String, Integer> lines) {
        try {
            reservations.hold(order, new TreeMap<>(lines));
            return true;
        } catch (OutOfStock none) {
            return false;
        }
    }

    private static <T> List<T> atOnce(int clients, List<Callable<T>> actions) throws Exception {
        var threads = Executors.newFixedThreadPool(clients);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(actions)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private String stocked(int units) {
        String sku = "IT-" + UUID.randomUUID();
        EventMessage.created(UUID.randomUUID(), null, sku, units).bringTo(productEvents::on);
        return sku;
    }
}
