package io.cloudretail.inventory.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.inventory.stock.MovementType;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReservationTest {
    private static final SortedMap<String, Integer> UNITS = new TreeMap<>(Map.of("MUG", 2, "POT", 1));

    @Test
    void the_same_wish_again_is_the_same_reservation() {
        assertThatCode(() -> reservation(ReservationStatus.HELD).require(new TreeMap<>(UNITS)))
                .doesNotThrowAnyException();
    }

    @Test
    void another_wish_of_the_same_order_is_refused() {
        assertThatThrownBy(() -> reservation(ReservationStatus.HELD).require(new TreeMap<>(Map.of("MUG", 2))))
                .isInstanceOf(ReservationDiffers.class);
        assertThatThrownBy(() -> reservation(ReservationStatus.HELD).require(new TreeMap<>(Map.of("MUG", 2, "POT", 2))))
                .isInstanceOf(ReservationDiffers.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"COMMITTED", "RELEASED"})
    void what_has_ended_is_not_held_again(ReservationStatus status) {
        assertThat(reservation(status).isHeld()).isFalse();
        assertThatThrownBy(() -> reservation(status).require(UNITS)).isInstanceOf(ReservationClosed.class);
    }

    @Test
    void what_is_held_is_freed_and_what_was_sold_comes_back_and_nothing_does_so_twice() {
        assertThat(reservation(ReservationStatus.HELD).wayBack()).hasValue(MovementType.RELEASE);
        assertThat(reservation(ReservationStatus.COMMITTED).wayBack()).hasValue(MovementType.RETURN);
        assertThat(reservation(ReservationStatus.RELEASED).wayBack()).isEmpty();
    }

    private static Reservation reservation(ReservationStatus status) {
        return new Reservation(UUID.randomUUID(), status, Instant.parse("2026-11-23T12:00:00Z"), UNITS);
    }
}
