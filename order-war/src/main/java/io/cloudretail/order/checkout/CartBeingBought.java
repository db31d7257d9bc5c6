package io.cloudretail.order.checkout;

import io.cloudretail.kit.problem.Problem;

/** What is in the cart is being bought already, by an order that has not ended yet; nothing was placed. */
final class CartBeingBought extends Problem {
    CartBeingBought() {
        super(409, "An order of this cart is on its way. What it bought leaves the cart when it is confirmed.");
    }
}
