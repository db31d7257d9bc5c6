package io.cloudretail.inventory.reservation;

import java.time.Instant;
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

    boolean isCommitted() {
        return status == ReservationStatus.COMMITTED;
    }
}
