package io.cloudretail.payment.charge;

import io.cloudretail.kit.problem.Problem;

/** The order has a payment of another amount or with another token. */
final class PaymentDiffers extends Problem {
    PaymentDiffers() {
        super(409, "This order has another payment.");
    }
}
