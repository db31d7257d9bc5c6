package io.cloudretail.gateway.throttle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.github.bucket4j.distributed.proxy.RemoteAsyncBucketBuilder;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The buckets that all gateways share, of one limit. */
final class SharedBuckets {
    private static final int REMEMBERED = 20_000;
    private static final Duration UNTOLD = Duration.ofSeconds(1);

    /** One caller's bucket. */
    static final class Shared {
        private final AsyncBucketProxy bucket;
        private volatile Verdict known;

        private Shared(AsyncBucketProxy bucket) {
            this.bucket = bucket;
        }

        CompletableFuture<Verdict> take() {
            return bucket.tryConsumeAndReturnRemaining(1).thenApply(probe -> known = Verdict.of(probe));
        }

        /** What was found last; null when nothing was yet. */
        Verdict known() {
            return known;
        }
    }

    private final Limit limit;
    private final RemoteAsyncBucketBuilder<String> builder;
    private final Cache<String, Shared> buckets;

    /**
     * @param untold of so many requests, and for a second at most, the other gateways need not know at once; with 0 each
     *     request is counted before it is let through
     */
    SharedBuckets(AsyncProxyManager<String> redis, Limit limit, long untold) {
        this.limit = limit;
        builder = untold == 0
                ? redis.builder()
                : redis.builder().withOptimization(Optimizations.delaying(new DelayParameters(untold, UNTOLD)));
        buckets = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(limit.period())
                .executor(Runnable::run)
                .build();
    }

    Shared of(String whom) {
        return buckets.get(whom, this::bucket);
    }

    private Shared bucket(String whom) {
        return new Shared(builder.build(
                "cloudretail:limit:" + limit.name() + ":" + whom,
                () -> CompletableFuture.completedFuture(limit.bucket())));
    }
}
