package io.cloudretail.order.discount;

import io.cloudretail.kit.problem.Problem;

/** There is a discount code of this name already. */
final class CodeExists extends Problem {
    CodeExists() {
        super(409, "There is a discount code of this name already.");
    }
}
