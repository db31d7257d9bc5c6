package io.cloudretail.product.imports;

import io.cloudretail.kit.problem.Problem;

/** There is nothing left to cancel. */
final class ImportEnded extends Problem {
    ImportEnded() {
        super(409, "The import has ended.");
    }
}
