package io.cloudretail.gateway.throttle;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets through what is within the limits. What costs much, or could be guessed at, has a stricter one of its own. */
@Singleton
public class Throttle {
    private static final long UNTOLD_SHARE = 10;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Counter standard;
    private final Counter strict;

    @Inject
    Throttle(
            RedisLink redis,
            @ConfigProperty(name = "cloudretail.gateway.limit.standard") long standard,
            @ConfigProperty(name = "cloudretail.gateway.limit.standard.period") Duration standardPeriod,
            @ConfigProperty(name = "cloudretail.gateway.limit.strict") long strict,
            @ConfigProperty(name = "cloudretail.gateway.limit.strict.period") Duration strictPeriod) {
        Fuse fuse = new Fuse(PAUSE, System::nanoTime);
        this.standard = new Counter(
                new Limit("standard", standard, standardPeriod), standard / UNTOLD_SHARE, redis::buckets, fuse);
        this.strict = new Counter(new Limit("strict", strict, strictPeriod), 0, redis::buckets, fuse);
    }

    /** Counts one request; refuses it when there were too many, and says in any case how many are left. */
    public void admit(String whom, boolean strictly, HttpServletResponse response) {
        Counter counter = strictly ? strict : standard;
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
