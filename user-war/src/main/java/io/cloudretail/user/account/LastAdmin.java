package io.cloudretail.user.account;

import io.cloudretail.kit.problem.Problem;

/** Somebody must be left who can make admins. */
final class LastAdmin extends Problem {
    LastAdmin() {
        super(409, "This is the last admin; make another one first.");
    }
}
