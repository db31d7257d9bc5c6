package io.cloudretail.gateway.throttle;

import io.cloudretail.kit.problem.Problem;
import java.util.Map;

/** More than one caller may ask in the time. */
public final class TooManyRequests extends Problem {
    private final long seconds;

    TooManyRequests(Limit limit, long seconds) {
        super(
                429,
                "No more than " + limit.requests() + " such requests in "
                        + limit.period().toSeconds() + " s.");
        this.seconds = seconds;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", String.valueOf(seconds));
    }
}
