package io.cloudretail.product.catalogue;

import io.cloudretail.kit.problem.Problem;

/** Those that are off sale count too: they stay in the books. */
public final class TooManyVariants extends Problem {
    static final int MOST = 100;

    TooManyVariants() {
        super(409, "A product has up to " + MOST + " variants in its life.");
    }
}
