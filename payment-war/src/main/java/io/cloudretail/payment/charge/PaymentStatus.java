package io.cloudretail.payment.charge;

/** PENDING is unknown yet; DECLINED, CANCELLED and REFUNDED are ends, CAPTURED is one until it is refunded. */
public enum PaymentStatus {
    PENDING,
    CAPTURED,
    DECLINED,
    CANCELLED,
    REFUNDED
}
