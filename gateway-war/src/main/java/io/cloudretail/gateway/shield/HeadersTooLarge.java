package io.cloudretail.gateway.shield;

import io.cloudretail.kit.problem.Problem;

/** More of one header, or of all together, than the shop takes. */
final class HeadersTooLarge extends Problem {
    HeadersTooLarge(int one, int all) {
        super(431, "A header may have up to " + one + " bytes, and all together up to " + all + ".");
    }
}
