package io.cloudretail.gateway.shield;

import io.cloudretail.kit.problem.Problem;
import java.util.Map;

/** A request that may carry a body must say where it ends (RFC 9112, section 6). */
public final class LengthRequired extends Problem {
    public LengthRequired() {
        super(411, "The request needs a Content-Length.");
    }

    /** Where this body ends is unknown or not worth reading, so nothing after it is read as a request. */
    @Override
    public Map<String, String> headers() {
        return Map.of("Connection", "close");
    }
}
