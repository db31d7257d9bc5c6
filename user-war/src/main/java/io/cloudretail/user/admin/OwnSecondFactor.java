package io.cloudretail.user.admin;

import io.cloudretail.kit.problem.Problem;

/** An admin's access token, which may be stolen, does not do for its owner what asks others for a code. */
final class OwnSecondFactor extends Problem {
    OwnSecondFactor() {
        super(409, "Switch your own second factor off with your password and a code, or ask another admin.");
    }
}
