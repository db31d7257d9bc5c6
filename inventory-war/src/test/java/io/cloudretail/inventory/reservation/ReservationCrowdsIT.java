package io.cloudretail.inventory.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.inventory.EventMessage;
import io.cloudretail.inventory.ledger.LedgerReport;
import io.cloudretail.testkit.container.Deployment;
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

/** Many who want the same units at once, and one who wants very many. */
@ExtendWith(ArquillianExtension.class)
class ReservationCrowdsIT extends Reserving {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(ReservationCrowdsIT.class)
                .addClass(EventMessage.class)
                .addClass(Reserving.class);
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
}
