package io.cloudretail.kit.http;

import io.cloudretail.kit.problem.Problem;

/** A change must say which state it was made for. */
final class IfMatchRequired extends Problem {
    IfMatchRequired() {
        super(428, "Send the ETag that you read as If-Match.");
    }
}
