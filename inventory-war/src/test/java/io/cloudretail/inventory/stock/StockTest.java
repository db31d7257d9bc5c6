package io.cloudretail.inventory.stock;

import static io.cloudretail.inventory.stock.MovementType.CORRECTION;
import static io.cloudretail.inventory.stock.MovementType.RECEIPT;
import static io.cloudretail.inventory.stock.MovementType.RELEASE;
import static io.cloudretail.inventory.stock.MovementType.RESERVATION;
import static io.cloudretail.inventory.stock.MovementType.RETURN;
import static io.cloudretail.inventory.stock.MovementType.SALE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockTest {
    private static final Stock TEN_OF_WHICH_FOUR_ARE_HELD = new Stock("MUG", 10, 4, 5, false, false, null);

    @ParameterizedTest
    @CsvSource({
        "RECEIPT, 3, 13, 4",
        "CORRECTION, -6, 4, 4",
        "RESERVATION, 6, 10, 10",
        "RELEASE, 4, 10, 0",
        "SALE, 4, 6, 0",
        "RETURN, 2, 12, 4"
    })
    void a_movement_changes_what_is_on_hand_and_what_is_reserved(
            MovementType type, int units, int onHand, int reserved) {
        Stock after = TEN_OF_WHICH_FOUR_ARE_HELD.after(new Movement("MUG", type, units));

        assertThat(after.onHand()).isEqualTo(onHand);
        assertThat(after.reserved()).isEqualTo(reserved);
    }

    @Test
    void no_movement_takes_what_is_not_there() {
        assertThat(allows(RESERVATION, 7)).isFalse();
        assertThat(allows(RELEASE, 5)).isFalse();
        assertThat(allows(SALE, 5)).isFalse();
        assertThat(allows(CORRECTION, -7)).isFalse();
        assertThat(allows(RECEIPT, 1_000_000_000)).isFalse();
        assertThat(allows(RETURN, Integer.MAX_VALUE)).isFalse();
        assertThat(allows(RECEIPT, Stock.MOST - 9)).isFalse();
        assertThat(allows(RECEIPT, Stock.MOST - 10)).isTrue();
        assertThat(allows(CORRECTION, -6)).isTrue();
        assertThat(allows(RESERVATION, 6)).isTrue();
    }

    @Test
    void it_is_low_at_its_threshold_unless_it_is_off_sale() {
        assertThat(TEN_OF_WHICH_FOUR_ARE_HELD.withThreshold(5).low()).isFalse();
        assertThat(TEN_OF_WHICH_FOUR_ARE_HELD.withThreshold(6).low()).isTrue();
        assertThat(new Stock("MUG", 0, 0, 5, false, true, null).withThreshold(6).low())
                .isFalse();
    }

    @Test
    void crossing_both_lines_at_once_is_told_as_both() {
        Stock none = TEN_OF_WHICH_FOUR_ARE_HELD.after(new Movement("MUG", RESERVATION, 6));

        assertThat(StockEvent.between(TEN_OF_WHICH_FOUR_ARE_HELD, none))
                .containsExactly(
                        new StockEvent.AvailabilityChanged("MUG", false, null),
                        new StockEvent.LowStock("MUG", 0, 5, null));
        assertThat(StockEvent.between(none, none)).isEmpty();
    }

    private static boolean allows(MovementType type, int units) {
        return TEN_OF_WHICH_FOUR_ARE_HELD.allows(new Movement("MUG", type, units));
    }
}
