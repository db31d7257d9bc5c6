package io.cloudretail.kit.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens with which this service calls its neighbours' /internal endpoints, one per neighbour, kept until they near their end. */
@ApplicationScoped
public class ServiceTokens {
    private static final Duration RENEW_BEFORE = Duration.ofSeconds(60);

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private TokenClient client;
    private Clock clock;

    ServiceTokens() {}

    @Inject
    ServiceTokens(TokenClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /** The Authorization header's value for a call to this neighbour. Throws when none is held and none can be had. */
    public String bearerFor(String audience) {
        Kept token = kept.get(audience);
        return "Bearer " + (isFresh(token) ? token : renewed(audience)).value();
    }

    private boolean isFresh(Kept token) {
        return token != null && clock.instant().isBefore(token.expires().minus(RENEW_BEFORE));
    }

    /** One caller fetches, the others wait for what it gets: a crowd asks the issuer once. */
    private synchronized Kept renewed(String audience) {
        Kept old = kept.get(audience);
        if (isFresh(old)) {
            return old;
        }
        try {
            TokenApi.Issued issued = client.token(audience);
            Kept fresh = new Kept(issued.accessToken(), clock.instant().plusSeconds(issued.expiresIn()));
            kept.put(audience, fresh);
            return fresh;
        } catch (RuntimeException issuerAway) {
            if (old != null && clock.instant().isBefore(old.expires())) {
                return old;
            }
            throw issuerAway;
        }
    }

    private record Kept(String value, Instant expires) {}
}
