package io.cloudretail.user.account;

import io.cloudretail.kit.problem.Problem;

/** There is an account with this address. */
final class EmailTaken extends Problem {
    EmailTaken() {
        super(409, "There is an account with this e-mail address.");
    }
}
