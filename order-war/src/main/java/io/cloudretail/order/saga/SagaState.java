package io.cloudretail.order.saga;

/** What comes next for an order: forward PRICING, RESERVING, PAYING; back REFUNDING, RELEASING. */
public enum SagaState {
    PRICING,
    RESERVING,
    PAYING,
    REFUNDING,
    RELEASING,
    DONE;

    boolean isForward() {
        return this == PRICING || this == RESERVING || this == PAYING;
    }

    /** Where the way back starts when the order is called off here: a payment may only be unknown once it was begun. */
    SagaState back() {
        return this == PAYING ? REFUNDING : RELEASING;
    }
}
