package io.cloudretail.inventory.availability;

import io.cloudretail.kit.problem.Problem;

/** What is low is for those to know who can do something about it. */
final class KeepersOnly extends Problem {
    /** @param status 401 for a stranger, 403 for somebody in another role */
    KeepersOnly(int status) {
        super(status, "Only vendors and admins may list what is low.");
    }
}
