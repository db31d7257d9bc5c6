package io.cloudretail.user.account;

import io.cloudretail.kit.problem.Problem;

/** There is an account with this address. */
public final class EmailTaken extends Problem {
    public EmailTaken() {
        super(409, "There is an account with this e-mail address.");
    }
}
