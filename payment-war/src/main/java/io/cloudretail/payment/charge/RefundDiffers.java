package io.cloudretail.payment.charge;

import io.cloudretail.kit.problem.Problem;

/** Under this id another amount is given back, or something of another order. */
final class RefundDiffers extends Problem {
    RefundDiffers() {
        super(409, "This return has another refund.");
    }
}
