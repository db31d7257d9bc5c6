package io.cloudretail.user.webhook;

import io.cloudretail.kit.problem.Problem;

/** Nothing is sent to a webhook that is disabled. */
final class WebhookDisabled extends Problem {
    WebhookDisabled() {
        super(409, "The webhook is disabled; enable it first.");
    }
}
