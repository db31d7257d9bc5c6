package io.cloudretail.product.imports;

import io.cloudretail.kit.problem.Problem;

/** A product that was taken off sale is off sale for good, and its SKUs stay taken. */
final class OffSale extends Problem {
    OffSale() {
        super(409, "The product with this SKU was taken off sale for good.");
    }
}
