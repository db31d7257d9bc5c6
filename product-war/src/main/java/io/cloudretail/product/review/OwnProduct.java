package io.cloudretail.product.review;

import io.cloudretail.kit.problem.Problem;

/** A vendor wants to praise what they sell. */
final class OwnProduct extends Problem {
    OwnProduct() {
        super(403, "A vendor does not review a product of theirs.");
    }
}
