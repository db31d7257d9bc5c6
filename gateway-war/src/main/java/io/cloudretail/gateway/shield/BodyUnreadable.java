package io.cloudretail.gateway.shield;

import io.cloudretail.kit.problem.Problem;
import java.util.Map;

/** A body that broke off, or whose chunks are none. */
public final class BodyUnreadable extends Problem {
    public BodyUnreadable(Throwable cause) {
        super(400, "The body broke off, or is not framed as its headers say.", cause);
    }

    /** Where this body ends is unknown or not worth reading, so nothing after it is read as a request. */
    @Override
    public Map<String, String> headers() {
        return Map.of("Connection", "close");
    }
}
