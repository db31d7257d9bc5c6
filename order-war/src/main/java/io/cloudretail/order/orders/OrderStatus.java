package io.cloudretail.order.orders;

/** PENDING is on its way; all others are ends, or what follows a confirmation. */
public enum OrderStatus {
    PENDING,
    CONFIRMED,
    REJECTED,
    CANCELLED,
    SHIPPED,
    DELIVERED;

    /** Whether nothing follows. */
    public boolean isFinal() {
        return this == REJECTED || this == CANCELLED || this == DELIVERED;
    }
}
