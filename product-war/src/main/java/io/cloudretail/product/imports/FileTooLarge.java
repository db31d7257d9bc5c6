package io.cloudretail.product.imports;

import io.cloudretail.kit.problem.Problem;

/** Nothing of the file was kept. */
final class FileTooLarge extends Problem {
    FileTooLarge(long largest) {
        super(413, "A file may have up to " + largest + " bytes. Send several.");
    }
}
