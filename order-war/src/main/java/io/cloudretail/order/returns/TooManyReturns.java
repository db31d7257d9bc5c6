package io.cloudretail.order.returns;

import io.cloudretail.kit.problem.Problem;

/** What is on its way back should arrive before still more is announced. */
final class TooManyReturns extends Problem {
    static final int MOST = 20;

    TooManyReturns() {
        super(409, "Of one order " + MOST + " returns may be on their way at once. Wait until one has arrived.");
    }
}
