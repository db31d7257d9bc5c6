package io.cloudretail.order.returns;

/** REQUESTED by the customer; RECEIVED, with the refund on its way; REFUNDED or REFUSED at its end. */
public enum ReturnStatus {
    REQUESTED,
    RECEIVED,
    REFUNDED,
    REFUSED
}
