package io.cloudretail.gateway.token;

import io.cloudretail.kit.problem.Problem;

/** More than one answer to the question who is calling. */
final class AmbiguousAuthorization extends Problem {
    AmbiguousAuthorization() {
        super(400, "The request has more than one Authorization header.");
    }
}
