package io.cloudretail.order.checkout;

import io.cloudretail.kit.problem.Problem;

/** An order without items buys the cart, and there is nothing in it. */
final class CartEmpty extends Problem {
    CartEmpty() {
        super(422, "There is nothing in the cart.");
    }
}
