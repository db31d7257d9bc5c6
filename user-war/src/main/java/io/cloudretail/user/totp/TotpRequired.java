package io.cloudretail.user.totp;

import io.cloudretail.kit.problem.Problem;

/** The account has a second factor, and no code was given. */
final class TotpRequired extends Problem {
    TotpRequired() {
        super(401, "The password is right; a code of the second factor is needed as well.");
    }
}
