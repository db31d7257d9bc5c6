package io.cloudretail.product.categories;

import io.cloudretail.kit.problem.Problem;

/** A tree has no circles. */
final class BelowItself extends Problem {
    BelowItself() {
        super(409, "A category cannot be moved below itself.");
    }
}
