package io.cloudretail.gateway.throttle;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets through what is within the limits. What costs much, or could be guessed at, has a stricter one of its own. Wider ones have
 * what costs little and is asked for by the dozen, such as pictures, and what machines of others tell, such as a payment provider's.
 */
@Singleton
public class Throttle {
    public static final String STANDARD = "standard";
    public static final String STRICT = "strict";
    public static final String GENEROUS = "generous";
    public static final String WEBHOOKS = "webhooks";

    /** The limits that a route may name. */
    public static final Set<String> NAMED = Set.of(STRICT, GENEROUS, WEBHOOKS);

    private static final long UNTOLD_SHARE = 10;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Map<String, Counter> counters;

    @Inject
    Throttle(
            RedisLink redis,
            @ConfigProperty(name = "cloudretail.gateway.limit.standard") long standard,
            @ConfigProperty(name = "cloudretail.gateway.limit.standard.period") Duration standardPeriod,
            @ConfigProperty(name = "cloudretail.gateway.limit.strict") long strict,
            @ConfigProperty(name = "cloudretail.gateway.limit.strict.period") Duration strictPeriod,
            @ConfigProperty(name = "cloudretail.gateway.limit.generous") long generous,
            @ConfigProperty(name = "cloudretail.gateway.limit.generous.period") Duration generousPeriod,
            @ConfigProperty(name = "cloudretail.gateway.limit.webhooks") long webhooks,
            @ConfigProperty(name = "cloudretail.gateway.limit.webhooks.period") Duration webhooksPeriod) {
        Fuse fuse = new Fuse(PAUSE, System::nanoTime);
        this.counters = Map.of(
                STANDARD,
                new Counter(
                        new Limit(STANDARD, standard, standardPeriod), standard / UNTOLD_SHARE, redis::buckets, fuse),
                STRICT,
                new Counter(new Limit(STRICT, strict, strictPeriod), 0, redis::buckets, fuse),
                GENEROUS,
                new Counter(
                        new Limit(GENEROUS, generous, generousPeriod), generous / UNTOLD_SHARE, redis::buckets, fuse),
                WEBHOOKS,
                new Counter(
                        new Limit(WEBHOOKS, webhooks, webhooksPeriod), webhooks / UNTOLD_SHARE, redis::buckets, fuse));
    }

    /** Counts one request; refuses it when there were too many, and says in any case how many are left. */
    public void admit(String whom, String limitName, HttpServletResponse response) {
        Counter counter = counters.get(limitName);
        Limit limit = counter.limit();
        Verdict verdict = counter.take(whom);
        response.setHeader("RateLimit-Policy", counter.policy());
        response.setHeader(
                "RateLimit", "\"" + limit.name() + "\";r=" + verdict.remaining() + ";t=" + verdict.seconds());
        if (!verdict.granted()) {
            throw new TooManyRequests(limit, verdict.seconds());
        }
    }
}
