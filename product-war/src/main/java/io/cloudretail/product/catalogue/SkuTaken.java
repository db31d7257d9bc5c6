package io.cloudretail.product.catalogue;

import io.cloudretail.kit.problem.Problem;

/** A SKU stands for one thing in the whole shop. */
public final class SkuTaken extends Problem {
    public SkuTaken() {
        super(409, "There is a product with one of these SKUs.");
    }
}
