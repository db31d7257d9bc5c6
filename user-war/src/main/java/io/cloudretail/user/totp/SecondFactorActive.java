package io.cloudretail.user.totp;

import io.cloudretail.kit.problem.Problem;

/** An account has one second factor at most. */
final class SecondFactorActive extends Problem {
    SecondFactorActive() {
        super(409, "A second factor is active; switch it off first.");
    }
}
