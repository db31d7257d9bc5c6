package io.cloudretail.inventory.reservation;

import io.cloudretail.kit.problem.Problem;

/** The order's reservation has ended; it cannot be held again. */
final class ReservationClosed extends Problem {
    ReservationClosed(ReservationStatus status) {
        super(409, "The reservation of this order is " + status + " and cannot be held again.");
    }
}
