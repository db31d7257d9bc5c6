package io.cloudretail.inventory.reservation;

import io.cloudretail.kit.problem.Problem;

/** The order holds other lines than these. */
final class ReservationDiffers extends Problem {
    ReservationDiffers() {
        super(409, "This order holds a reservation of other lines.");
    }
}
