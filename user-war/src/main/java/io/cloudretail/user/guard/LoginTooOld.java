package io.cloudretail.user.guard;

import io.cloudretail.kit.problem.Problem;

/** The login was too long ago for its access token to be enough. */
final class LoginTooOld extends Problem {
    LoginTooOld() {
        super(403, "The login was more than ten minutes ago. Log in once more.");
    }
}
