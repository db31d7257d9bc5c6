package io.cloudretail.product.catalogue;

import io.cloudretail.kit.problem.Problem;

/** What was taken off sale is off sale for good. */
public final class ProductRetired extends Problem {
    public ProductRetired() {
        super(409, "The product was taken off sale for good.");
    }
}
