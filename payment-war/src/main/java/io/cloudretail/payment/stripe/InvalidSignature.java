package io.cloudretail.payment.stripe;

import io.cloudretail.kit.problem.Problem;

/** Whoever sent this is not Stripe, or sent it long ago. */
final class InvalidSignature extends Problem {
    InvalidSignature() {
        super(400, "The signature is missing, wrong or too old.");
    }
}
