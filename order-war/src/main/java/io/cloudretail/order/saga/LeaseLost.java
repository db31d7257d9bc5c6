package io.cloudretail.order.saga;

/** Another run has taken this order over; what was just learned is its to learn again. */
final class LeaseLost extends RuntimeException {
    LeaseLost() {
        super("The lease is another's");
    }
}
