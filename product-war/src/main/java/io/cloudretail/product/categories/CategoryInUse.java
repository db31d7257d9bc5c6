package io.cloudretail.product.categories;

import io.cloudretail.kit.problem.Problem;

/** Only an empty shelf can be taken away. */
final class CategoryInUse extends Problem {
    CategoryInUse() {
        super(409, "There are categories or products in it, perhaps ones that are off sale.");
    }
}
