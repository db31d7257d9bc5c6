package io.cloudretail.inventory.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PostingTest {
    private static final Stock MUGS = new Stock("MUG", 10, 4, 5, false, false, null);
    private static final Stock POTS = new Stock("POT", 3, 0, 5, true, false, UUID.randomUUID());

    @Test
    void only_what_was_changed_is_written_in_the_order_in_which_it_was_locked() {
        Posting posting = new Posting(List.of(POTS, MUGS, new Stock("TEA", 1, 0, 0, false, false, null)));

        assertThat(posting.add(new Movement("MUG", MovementType.RECEIPT, 2))).isTrue();
        assertThat(posting.add(new Movement("POT", MovementType.SALE, 1))).isFalse();
        assertThat(posting.add(new Movement("POT", MovementType.RECEIPT, 3, "found")))
                .isTrue();
        assertThat(posting.add(new Movement("MUG", MovementType.RESERVATION, 1)))
                .isTrue();

        assertThat(posting.changes().stream().map(Posting.Change::sku)).containsExactly("POT", "MUG");
        assertThat(posting.changes().stream().map(Posting.Change::onHand)).containsExactly(3, 2);
        assertThat(posting.changes().stream().map(Posting.Change::reserved)).containsExactly(0, 1);
        assertThat(posting.movements().stream().map(Movement::sku)).containsExactly("MUG", "POT", "MUG");
        assertThat(posting.of("MUG").orElseThrow().available()).isEqualTo(7);
        assertThat(posting.events()).containsExactly(new StockEvent.Restocked("POT", 6, 5, POTS.vendorId()));
    }

    @Test
    void a_sku_of_which_no_stock_is_kept_takes_no_movement() {
        Posting posting = new Posting(List.of(MUGS));

        assertThat(posting.add(new Movement("POT", MovementType.RECEIPT, 1))).isFalse();
        assertThat(posting.of("POT")).isEmpty();
        assertThat(posting.movements()).isEmpty();
        assertThat(posting.changes()).isEmpty();
    }

    @Test
    void stock_is_its_vendors_and_nobody_elses() {
        assertThat(POTS.belongsTo(POTS.vendorId())).isTrue();
        assertThat(POTS.belongsTo(UUID.randomUUID())).isFalse();
        assertThat(MUGS.belongsTo(UUID.randomUUID())).isFalse();
    }

    @Property
    void whatever_is_tried_no_more_is_reserved_than_is_there_and_the_movements_explain_the_stock(
            @ForAll @Size(max = 30) List<MovementType> types,
            @ForAll @Size(min = 30, max = 30) List<@IntRange(min = 1, max = 9) Integer> units) {
        Posting posting = new Posting(List.of(MUGS));
        for (int i = 0; i < types.size(); i++) {
            Stock before = posting.of("MUG").orElseThrow();

            boolean done = posting.add(new Movement("MUG", types.get(i), units.get(i)));

            Stock after = posting.of("MUG").orElseThrow();
            assertThat(after.reserved()).isBetween(0, after.onHand());
            assertThat(after.low()).isEqualTo(after.available() <= after.threshold());
            if (!done) {
                assertThat(after).isEqualTo(before);
            }
        }
        Stock end = posting.of("MUG").orElseThrow();
        assertThat(MUGS.onHand()
                        + posting.movements().stream()
                                .mapToInt(Movement::onHandChange)
                                .sum())
                .isEqualTo(end.onHand());
        assertThat(MUGS.reserved()
                        + posting.movements().stream()
                                .mapToInt(Movement::reservedChange)
                                .sum())
                .isEqualTo(end.reserved());
    }
}
