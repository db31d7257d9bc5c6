package io.cloudretail.product.catalogue;

import io.cloudretail.kit.problem.Problem;

/** A product without anything to buy is none: the product itself has to be taken off sale. */
public final class LastVariant extends Problem {
    public LastVariant() {
        super(409, "It is the last variant on sale; take the product off sale instead.");
    }
}
