package io.cloudretail.order.returns;

import io.cloudretail.kit.problem.Problem;

/** The return has gone another way already. */
final class ReturnClosed extends Problem {
    ReturnClosed(ReturnStatus status) {
        super(409, "The return is " + status + " already.");
    }
}
