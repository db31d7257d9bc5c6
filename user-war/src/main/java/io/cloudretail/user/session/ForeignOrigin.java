package io.cloudretail.user.session;

import io.cloudretail.kit.problem.Problem;

/** A page that is not the shop's tried to use the shop's cookie. */
final class ForeignOrigin extends Problem {
    ForeignOrigin() {
        super(403, "Only the shop's own pages may do this.");
    }
}
