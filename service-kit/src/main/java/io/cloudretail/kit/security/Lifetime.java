package io.cloudretail.kit.security;

import jakarta.json.JsonNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * From when to when a token is good, in seconds of the epoch; a time it does not tell, or not as a number, is none.
 *
 * @param notBefore equals {@code issued} for a token that does not say
 */
record Lifetime(OptionalLong issued, OptionalLong notBefore, OptionalLong expires) {
    /** Clocks of servers differ by so much at most. */
    private static final Duration SKEW = Duration.ofSeconds(30);

    /** No token is issued for longer. */
    private static final Duration LONGEST = Duration.ofMinutes(20);

    static Lifetime of(JsonWebToken token) {
        OptionalLong issued = seconds(token, Claims.iat);
        return new Lifetime(
                issued,
                token.containsClaim(Claims.nbf.name()) ? seconds(token, Claims.nbf) : issued,
                seconds(token, Claims.exp));
    }

    boolean isNow(Instant instant) {
        if (issued.isEmpty() || notBefore.isEmpty() || expires.isEmpty()) {
            return false;
        }
        long now = instant.getEpochSecond();
        long earliest = now + SKEW.toSeconds();
        return issued.getAsLong() <= earliest
                && notBefore.getAsLong() <= earliest
                && expires.getAsLong() > now - SKEW.toSeconds()
                && expires.getAsLong() <= issued.getAsLong() + LONGEST.toSeconds();
    }

    private static OptionalLong seconds(JsonWebToken token, Claims claim) {
        Object value = token.getClaim(claim.name());
        if (value instanceof JsonNumber number && number.isIntegral()) {
            return OptionalLong.of(number.longValue());
        }
        return value instanceof Long number ? OptionalLong.of(number) : OptionalLong.empty();
    }
}
