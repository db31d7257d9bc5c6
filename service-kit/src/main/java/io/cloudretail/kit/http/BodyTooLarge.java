package io.cloudretail.kit.http;

import io.cloudretail.kit.problem.Problem;

/** More than any document of the shop has. */
final class BodyTooLarge extends Problem {
    BodyTooLarge(int largest) {
        super(413, "A document may have up to " + largest + " bytes.");
    }
}
