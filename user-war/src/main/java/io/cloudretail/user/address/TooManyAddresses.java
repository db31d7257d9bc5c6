package io.cloudretail.user.address;

import io.cloudretail.kit.problem.Problem;

/** Nobody needs more; without a limit one account could fill the database. */
final class TooManyAddresses extends Problem {
    TooManyAddresses(int most) {
        super(409, "There can be " + most + " addresses; delete one first.");
    }
}
