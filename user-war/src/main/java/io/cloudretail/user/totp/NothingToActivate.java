package io.cloudretail.user.totp;

import io.cloudretail.kit.problem.Problem;

/** There is no secret that waits for its first code. */
final class NothingToActivate extends Problem {
    NothingToActivate() {
        super(409, "Set a second factor up first.");
    }
}
