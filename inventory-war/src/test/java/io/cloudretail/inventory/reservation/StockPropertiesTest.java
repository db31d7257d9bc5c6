package io.cloudretail.inventory.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.inventory.stock.Stock;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever happens in whatever order: the books are right after every step. On the real statements and database. */
class StockPropertiesTest {
    private static final int SKUS = 3;
    private static final int ORDERS = 4;
    private static final int OPENING = 8;

    @Property(tries = 150)
    void stock_is_what_its_movements_and_reservations_say(@ForAll("steps") List<Step> steps) {
        Warehouse warehouse = new Warehouse(SKUS, OPENING);
        Shelves expected = new Shelves(SKUS, OPENING);
        for (Step step : steps) {
            boolean refusedOrDone = expected.take(step);

            assertThat(warehouse.take(step)).as("%s was done", step).isEqualTo(refusedOrDone);

            for (int sku = 0; sku < SKUS; sku++) {
                Stock stock = warehouse.stock(sku);
                assertThat(stock.onHand()).as("on hand after %s", step).isEqualTo(expected.onHand(sku));
                assertThat(stock.reserved())
                        .as("reserved after %s", step)
                        .isEqualTo(expected.reserved(sku))
                        .isBetween(0, stock.onHand());
                assertThat(warehouse.explained(sku))
                        .as("ledger and reservations after %s", step)
                        .containsExactly((long) stock.onHand(), (long) stock.reserved(), (long) stock.reserved());
            }
        }
        for (int sku = 0; sku < SKUS; sku++) {
            assertThat(warehouse.events(sku)).as("events of SKU %d", sku).isEqualTo(expected.events(sku));
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> sku = Arbitraries.integers().between(0, SKUS - 1);
        Arbitrary<SortedMap<Integer, Integer>> lines = Arbitraries.maps(
                        sku, Arbitraries.integers().between(1, 7))
                .ofMinSize(1)
                .map(TreeMap::new);
        // Holding comes first and most often: without it there is nothing to commit, release or keep
        Arbitrary<Step.Kind> kind = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.just(Step.Kind.HOLD)),
                net.jqwik.api.Tuple.of(5, Arbitraries.of(Step.Kind.values())));
        return Combinators.combine(
                        kind,
                        sku,
                        Arbitraries.integers().between(0, ORDERS - 1),
                        Arbitraries.integers().between(-6, 6).filter(units -> units != 0),
                        lines)
                .as((what, which, order, units, wanted) -> new Step(what, which, order, signed(what, units), wanted))
                .list()
                .ofMinSize(5)
                .ofMaxSize(25);
    }

    private static int signed(Step.Kind kind, int units) {
        return kind == Step.Kind.CORRECTION ? units : Math.abs(units);
    }
}
