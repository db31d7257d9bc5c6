package io.cloudretail.order.cart;

import io.cloudretail.kit.problem.Problem;

/** A cart holds as many lines as an order. */
final class CartFull extends Problem {
    CartFull() {
        super(409, "A cart holds up to " + Carts.MOST_LINES + " different articles.");
    }
}
