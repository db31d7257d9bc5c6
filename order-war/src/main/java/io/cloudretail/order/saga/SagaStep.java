package io.cloudretail.order.saga;

import java.time.Instant;

/** One line of a saga's history: INTENT before a call, OUTCOME after it, RETRY when the outcome is unknown. */
public record SagaStep(String step, String phase, String detail, Instant at) {}
