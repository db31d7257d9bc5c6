package io.cloudretail.kit.problem;

import java.time.Duration;
import java.util.Map;

/** Something this answer needs is away for the moment; the same request may work later. */
public final class Unavailable extends Problem {
    private final Duration retryAfter;

    public Unavailable(String detail, Duration retryAfter, Throwable cause) {
        super(503, detail, cause);
        this.retryAfter = retryAfter;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", String.valueOf(Math.max(1, retryAfter.toSeconds())));
    }
}
