package io.cloudretail.user.totp;

import io.cloudretail.kit.problem.Problem;

/** Recovery codes are good beside a second factor alone. */
final class NoSecondFactor extends Problem {
    NoSecondFactor() {
        super(409, "There is no second factor; set one up first.");
    }
}
