package io.cloudretail.payment.charge;

import io.cloudretail.kit.problem.Problem;

/** The sandbox asks the customer nothing about this payment, or not any more; or they are asked by a real bank. */
final class NothingToConfirm extends Problem {
    NothingToConfirm() {
        super(409, "There is nothing to confirm about this payment here.");
    }
}
