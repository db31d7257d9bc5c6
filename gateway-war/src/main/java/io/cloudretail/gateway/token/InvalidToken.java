package io.cloudretail.gateway.token;

import io.cloudretail.kit.problem.Problem;
import java.util.Map;

/** An access token that the shop did not issue, that is past its time, or that is meant for something else. */
public final class InvalidToken extends Problem {
    public InvalidToken() {
        super(401, "The access token is not valid.");
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }
}
