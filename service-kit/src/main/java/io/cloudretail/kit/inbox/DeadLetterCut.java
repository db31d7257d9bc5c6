package io.cloudretail.kit.inbox;

import io.cloudretail.kit.problem.Problem;

/** This message was too large, or held what cannot be stored: what is kept of it is not what came. */
final class DeadLetterCut extends Problem {
    DeadLetterCut() {
        super(409, "This message could not be kept as it came, so it cannot be given back.");
    }
}
