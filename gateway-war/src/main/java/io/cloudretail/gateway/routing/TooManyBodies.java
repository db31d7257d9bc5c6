package io.cloudretail.gateway.routing;

import io.cloudretail.kit.problem.Problem;
import java.util.Map;

/** More bodies are on their way in than there is room for. */
final class TooManyBodies extends Problem {
    TooManyBodies() {
        super(503, "Too much is being sent at once.");
    }

    /** This body is not read, so nothing after it is read as a request. */
    @Override
    public Map<String, String> headers() {
        return Map.of("Connection", "close", "Retry-After", "5");
    }
}
