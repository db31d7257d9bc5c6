package io.cloudretail.user.login;

import io.cloudretail.kit.problem.Problem;

/** Which of the reasons it is, is nobody's business. */
final class InvalidCredentials extends Problem {
    InvalidCredentials() {
        super(401, "The e-mail address or the password is wrong, or the address is not confirmed yet.");
    }
}
