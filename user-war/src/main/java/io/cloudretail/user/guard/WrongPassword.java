package io.cloudretail.user.guard;

import io.cloudretail.kit.problem.Problem;

/** The present password, given as a proof, is another one. */
public final class WrongPassword extends Problem {
    public WrongPassword() {
        super(403, "The present password is wrong.");
    }
}
