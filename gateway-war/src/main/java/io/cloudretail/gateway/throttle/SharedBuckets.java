package io.cloudretail.gateway.throttle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.proxy.RemoteBucketBuilder;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import java.time.Duration;

/** The buckets that all gateways share, of one limit. */
final class SharedBuckets {
    private static final int REMEMBERED = 20_000;
    private static final Duration UNTOLD = Duration.ofSeconds(1);

    private final Limit limit;
    private final RemoteBucketBuilder<String> builder;
    private final Cache<String, BucketProxy> buckets;

    /**
     * @param untold of so many requests, and for a second at most, the other gateways need not know at once; with 0 each
     *     request is counted before it is let through
     */
    SharedBuckets(ProxyManager<String> redis, Limit limit, long untold) {
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

    Verdict take(String whom) {
        return Verdict.of(buckets.get(whom, this::bucket).tryConsumeAndReturnRemaining(1));
    }

    private BucketProxy bucket(String whom) {
        return builder.build("cloudretail:limit:" + limit.name() + ":" + whom, limit::bucket);
    }
}
