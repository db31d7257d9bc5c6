package io.cloudretail.user.session;

import io.cloudretail.kit.problem.Problem;

/** There is no session that this refresh token could go on with. */
final class SessionEnded extends Problem {
    SessionEnded() {
        super(401, "The session has ended. Log in again.");
    }
}
