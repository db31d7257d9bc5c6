package io.cloudretail.gateway.throttle;

import io.cloudretail.gateway.throttle.SharedBuckets.Shared;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Counts for one limit: alone, and with the other gateways as long as Redis is there. Because it always counts alone too,
 * an outage resets nothing, and whoever is refused here costs Redis nothing.
 */
final class Counter {
    private static final System.Logger LOG = System.getLogger(Counter.class.getName());

    private final Limit limit;
    private final String policy;
    private final long untold;
    private final Supplier<Optional<AsyncProxyManager<String>>> redis;
    private final LocalBuckets local;
    private final Fuse fuse;
    private volatile SharedBuckets shared;

    Counter(Limit limit, long untold, Supplier<Optional<AsyncProxyManager<String>>> redis, Fuse fuse) {
        this.limit = limit;
        this.policy = limit.policy();
        this.untold = untold;
        this.redis = redis;
        this.fuse = fuse;
        this.local = new LocalBuckets(limit);
    }

    Limit limit() {
        return limit;
    }

    String policy() {
        return policy;
    }

    Verdict take(String whom) {
        Verdict alone = local.take(whom);
        if (!alone.granted() || !fuse.letsTry()) {
            return alone;
        }
        try {
            Shared bucket = together().of(whom);
            Verdict before = bucket.known();
            CompletableFuture<Verdict> all = bucket.take().whenComplete((verdict, away) -> note(away));
            return (isFarFromTheLimit(before) ? all.getNow(before) : all.join()).or(alone);
        } catch (RuntimeException away) {
            note(away);
            return alone;
        }
    }

    /** Then nobody waits for Redis: what it says counts from the next request on. */
    private boolean isFarFromTheLimit(Verdict before) {
        return untold > 0 && before != null && before.remaining() > untold;
    }

    private void note(Throwable away) {
        if (away == null) {
            if (fuse.mend()) {
                LOG.log(System.Logger.Level.INFO, "Redis is back: gateways count together again");
            }
        } else if (fuse.blow()) {
            LOG.log(System.Logger.Level.WARNING, "Redis is away, each gateway counts alone: " + away);
        }
    }

    private SharedBuckets together() {
        if (shared == null) {
            shared = redis.get()
                    .map(connected -> new SharedBuckets(connected, limit, untold))
                    .orElseThrow(() -> new IllegalStateException("no connection yet"));
        }
        return shared;
    }
}
