package io.cloudretail.gateway.shield;

import io.cloudretail.kit.problem.Problem;
import java.time.Duration;
import java.util.Map;

/** A body that was not there in time. */
public final class BodyTooSlow extends Problem {
    public BodyTooSlow(Duration deadline) {
        super(408, "The body was not here within " + deadline.toSeconds() + " s.");
    }

    /** The rest of this body is not waited for, so nothing after it is read as a request. */
    @Override
    public Map<String, String> headers() {
        return Map.of("Connection", "close");
    }
}
