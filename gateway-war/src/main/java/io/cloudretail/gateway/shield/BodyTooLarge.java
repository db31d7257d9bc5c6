package io.cloudretail.gateway.shield;

import io.cloudretail.kit.problem.Problem;
import java.util.Map;

/** More than the shop takes in one request. */
public final class BodyTooLarge extends Problem {
    public BodyTooLarge(long limit) {
        super(413, "A body may have up to " + limit + " bytes.");
    }

    /** Where this body ends is unknown or not worth reading, so nothing after it is read as a request. */
    @Override
    public Map<String, String> headers() {
        return Map.of("Connection", "close");
    }
}
