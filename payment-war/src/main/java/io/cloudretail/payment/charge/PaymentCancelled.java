package io.cloudretail.payment.charge;

import io.cloudretail.kit.problem.Problem;

/** The order's payment was called off; nothing is charged for it any more. */
final class PaymentCancelled extends Problem {
    PaymentCancelled() {
        super(409, "The payment of this order was cancelled.");
    }
}
