package io.cloudretail.inventory.movement;

import io.cloudretail.kit.problem.Problem;

/** The key was used before, for a request with another body. */
final class IdempotencyKeyReused extends Problem {
    IdempotencyKeyReused() {
        super(422, "This Idempotency-Key was used for another request. Use a new key for a new movement.");
    }
}
