package io.cloudretail.order.history;

import io.cloudretail.kit.problem.Problem;

/** Only admins see the orders of others. */
final class AdminsOnly extends Problem {
    AdminsOnly() {
        super(403, "Only admins may list what belongs to others.");
    }
}
