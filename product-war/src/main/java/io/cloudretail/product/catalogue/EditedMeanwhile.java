package io.cloudretail.product.catalogue;

import io.cloudretail.kit.problem.Problem;

/** Somebody else changed the product since it was read. */
final class EditedMeanwhile extends Problem {
    EditedMeanwhile() {
        super(412, "The product was changed since you read it. Read it again and repeat your change.");
    }
}
