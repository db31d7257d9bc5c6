package io.cloudretail.product.catalogue;

import io.cloudretail.kit.problem.Problem;

/** Shoppers have seen it: it can be taken off sale, but is no draft any more. */
public final class AlreadyPublished extends Problem {
    public AlreadyPublished() {
        super(409, "The product was published and cannot become a draft again.");
    }
}
