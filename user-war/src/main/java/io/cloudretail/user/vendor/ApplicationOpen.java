package io.cloudretail.user.vendor;

import io.cloudretail.kit.problem.Problem;

/** One at a time. */
final class ApplicationOpen extends Problem {
    ApplicationOpen() {
        super(409, "Your application waits for a decision.");
    }
}
