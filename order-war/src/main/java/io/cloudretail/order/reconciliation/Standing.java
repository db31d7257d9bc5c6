package io.cloudretail.order.reconciliation;

import java.time.Instant;
import java.util.UUID;

/**
 * How an order stands, as far as it says what may be held for it.
 *
 * @param isOnItsWay whether its saga or a refund of its is not finished
 */
record Standing(UUID order, String status, Instant changedAt, boolean isOnItsWay) {
    /** Whether it is too early to judge: its other books may not have followed yet. */
    boolean isInFlight(Instant asOf) {
        return isOnItsWay || changedAt.isAfter(asOf);
    }

    boolean isOff() {
        return "CANCELLED".equals(status) || "REJECTED".equals(status);
    }
}
