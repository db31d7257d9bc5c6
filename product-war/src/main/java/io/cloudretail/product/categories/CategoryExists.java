package io.cloudretail.product.categories;

import io.cloudretail.kit.problem.Problem;

/** Two shelves cannot be in one place under one name. */
final class CategoryExists extends Problem {
    CategoryExists() {
        super(409, "There is a category of this name in this place.");
    }
}
