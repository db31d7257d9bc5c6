package io.cloudretail.user.token;

import io.cloudretail.kit.problem.Problem;

/** No service with this name and secret. */
final class InvalidClient extends Problem {
    InvalidClient() {
        super(401, "The service's name or secret is wrong.");
    }
}
