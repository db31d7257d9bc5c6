package io.cloudretail.inventory.reservation;

import io.cloudretail.inventory.stock.MovementType;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/**
 * What one order holds.
 *
 * @param expiresAt when the order will be asked whether it still needs it
 * @param lines units by SKU; none of one that was released before it was held
 */
record Reservation(UUID orderId, ReservationStatus status, Instant expiresAt, SortedMap<String, Integer> lines) {
    boolean isHeld() {
        return status == ReservationStatus.HELD;
    }

    /** Refuses to be taken for what was asked for, unless it is that and still held. */
    void require(SortedMap<String, Integer> units) {
        if (!isHeld()) {
            throw new ReservationClosed(status);
        }
        if (!lines.equals(units)) {
            throw new ReservationDiffers();
        }
    }

    /** What its units do when the order is off: what is held is free, what was sold comes back, and neither twice. */
    Optional<MovementType> wayBack() {
        return switch (status) {
            case HELD -> Optional.of(MovementType.RELEASE);
            case COMMITTED -> Optional.of(MovementType.RETURN);
            case RELEASED -> Optional.empty();
        };
    }
}
