package io.cloudretail.user.vendor;

import io.cloudretail.kit.problem.Problem;

/** Nothing to ask for. */
final class AlreadyVendor extends Problem {
    AlreadyVendor() {
        super(409, "This account is a vendor's.");
    }
}
