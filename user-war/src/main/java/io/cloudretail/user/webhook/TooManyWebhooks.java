package io.cloudretail.user.webhook;

import io.cloudretail.kit.problem.Problem;

/** Nobody needs more, and each costs a delivery. */
final class TooManyWebhooks extends Problem {
    TooManyWebhooks(int most) {
        super(409, "There can be " + most + " webhooks; delete one first.");
    }
}
