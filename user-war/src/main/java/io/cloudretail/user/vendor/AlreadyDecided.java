package io.cloudretail.user.vendor;

import io.cloudretail.kit.problem.Problem;

/** Two admins may look at the same application. */
final class AlreadyDecided extends Problem {
    AlreadyDecided() {
        super(409, "The application was decided already.");
    }
}
