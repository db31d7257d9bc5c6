package io.cloudretail.payment.charge;

/** PENDING is unknown yet; DECLINED, CANCELLED and REFUNDED (all of it) are ends, CAPTURED is one until all is refunded. */
public enum PaymentStatus {
    PENDING,
    CAPTURED,
    DECLINED,
    CANCELLED,
    REFUNDED
}
