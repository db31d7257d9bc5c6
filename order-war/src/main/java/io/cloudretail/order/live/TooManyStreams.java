package io.cloudretail.order.live;

import io.cloudretail.kit.problem.Problem;
import java.util.Map;

/** One person watches as many orders at once as they need, and no more. */
final class TooManyStreams extends Problem {
    TooManyStreams() {
        super(429, "You are watching as many orders as you may at once.");
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", "30");
    }
}
