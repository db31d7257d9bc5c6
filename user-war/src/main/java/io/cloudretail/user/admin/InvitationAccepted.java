package io.cloudretail.user.admin;

import io.cloudretail.kit.problem.Problem;

/** Who has a password needs no invitation. */
final class InvitationAccepted extends Problem {
    InvitationAccepted() {
        super(409, "The invitation was accepted; there is nothing to send.");
    }
}
