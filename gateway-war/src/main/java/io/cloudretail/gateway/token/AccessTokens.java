package io.cloudretail.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Enumeration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who is calling, by the access token. A token once found valid stays so until it expires; the services check it again. */
@Singleton
public class AccessTokens {
    private static final String SCHEME = "Bearer ";
    private static final int REMEMBERED = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(21);

    private record Known(Optional<String> user, long goodUntilMillis) {}

    private final Cache<String, Known> known = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(LONGEST)
            .executor(Runnable::run)
            .build();
    private final Verification verification;
    private final Clock clock;

    @Inject
    AccessTokens(KeySet keys, @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer, Clock clock) {
        this(new Verification(keys, issuer, clock), clock);
    }

    AccessTokens(Verification verification, Clock clock) {
        this.verification = verification;
        this.clock = clock;
    }

    /** The user's id; empty when the request does not say who sent it. */
    public Optional<String> userOf(HttpServletRequest request) {
        return userOf(request.getHeaders("Authorization"));
    }

    Optional<String> userOf(Enumeration<String> headers) {
        if (!headers.hasMoreElements()) {
            return Optional.empty();
        }
        String authorization = headers.nextElement();
        if (headers.hasMoreElements()) {
            throw new AmbiguousAuthorization();
        }
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new InvalidToken();
        }
        String token = authorization.substring(SCHEME.length()).trim();
        Known seen = known.getIfPresent(token);
        if (seen != null && seen.goodUntilMillis() > clock.millis()) {
            return seen.user();
        }
        JWTClaimsSet claims = verification.of(token);
        known.put(
                token,
                new Known(
                        Optional.of(claims.getSubject()),
                        claims.getExpirationTime().getTime()));
        return Optional.of(claims.getSubject());
    }

    long remembered() {
        return known.estimatedSize();
    }
}
