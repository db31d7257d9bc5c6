package io.cloudretail.user.profile;

import io.cloudretail.kit.problem.Problem;
import java.time.Duration;
import java.util.Map;

/** Nobody's letter box is to be flooded. */
final class TooManyMails extends Problem {
    private final Duration pause;

    TooManyMails(Duration pause) {
        super(429, "A mail has just been sent to this address. Wait before you ask for another.");
        this.pause = pause;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", String.valueOf(pause.toSeconds()));
    }
}
