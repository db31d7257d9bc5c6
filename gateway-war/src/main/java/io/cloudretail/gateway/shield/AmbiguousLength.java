package io.cloudretail.gateway.shield;

import io.cloudretail.kit.problem.Problem;
import java.util.Map;

/** A request whose end could be read in two ways (RFC 9112, section 6.3). */
public final class AmbiguousLength extends Problem {
    public AmbiguousLength() {
        super(400, "The request says in more than one way where it ends.");
    }

    /** Where this body ends is unknown or not worth reading, so nothing after it is read as a request. */
    @Override
    public Map<String, String> headers() {
        return Map.of("Connection", "close");
    }
}
