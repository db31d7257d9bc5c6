package io.cloudretail.user.login;

import io.cloudretail.kit.problem.Problem;

/** Address or password are wrong; which of the two is nobody's business. */
final class InvalidCredentials extends Problem {
    InvalidCredentials() {
        super(401, "The e-mail address or the password is wrong.");
    }
}
