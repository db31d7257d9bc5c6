package io.cloudretail.order.discount;

import io.cloudretail.kit.problem.Problem;

/** What orders refer to stays. */
final class CodeInUse extends Problem {
    CodeInUse() {
        super(409, "Orders use this code, so it stays. Set active to false to end it.");
    }
}
