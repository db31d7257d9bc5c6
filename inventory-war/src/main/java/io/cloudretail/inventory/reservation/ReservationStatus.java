package io.cloudretail.inventory.reservation;

/** HELD units are promised, COMMITTED ones sold; RELEASED is the end, also of a reservation that never was. */
enum ReservationStatus {
    HELD,
    COMMITTED,
    RELEASED
}
