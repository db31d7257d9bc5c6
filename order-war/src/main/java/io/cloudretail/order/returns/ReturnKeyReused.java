package io.cloudretail.order.returns;

import io.cloudretail.kit.problem.Problem;

/** The key was used before, for another return of this order. */
final class ReturnKeyReused extends Problem {
    ReturnKeyReused() {
        super(422, "This Idempotency-Key was used for another return of this order. Use a new key for a new one.");
    }
}
