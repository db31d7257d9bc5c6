package io.cloudretail.order.cart;

import io.cloudretail.kit.problem.Problem;

/** The shop sells nothing under this SKU; the cart is as it was. */
final class NotForSale extends Problem {
    NotForSale() {
        super(422, "There is nothing for sale under this SKU.");
    }
}
