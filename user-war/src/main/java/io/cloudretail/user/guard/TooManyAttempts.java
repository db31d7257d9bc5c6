package io.cloudretail.user.guard;

import io.cloudretail.kit.problem.Problem;
import java.util.Map;

/** Too many failed logins; a while has to pass. */
public final class TooManyAttempts extends Problem {
    private final int seconds;

    public TooManyAttempts(int seconds) {
        super(429, "Too many failed logins. Wait before you try again.");
        this.seconds = Math.max(1, seconds);
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", String.valueOf(seconds));
    }
}
