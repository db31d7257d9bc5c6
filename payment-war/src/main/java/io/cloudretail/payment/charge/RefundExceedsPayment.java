package io.cloudretail.payment.charge;

import io.cloudretail.kit.money.Money;
import io.cloudretail.kit.problem.Problem;

/** More would be given back than is left of what was captured. */
final class RefundExceedsPayment extends Problem {
    RefundExceedsPayment(Money left) {
        super(
                409,
                left == null
                        ? "Nothing is captured for this order."
                        : "Of this payment " + left.amount() + " (" + left.currency() + ", minor units) is left.");
    }
}
