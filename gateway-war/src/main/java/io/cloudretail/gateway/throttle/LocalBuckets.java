package io.cloudretail.gateway.throttle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** The buckets of this gateway alone. */
final class LocalBuckets {
    private static final int REMEMBERED = 50_000;

    private final Limit limit;
    private final Cache<String, Bucket> buckets;

    LocalBuckets(Limit limit) {
        this.limit = limit;
        Duration twoPeriods = limit.period().multipliedBy(2);
        buckets = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(twoPeriods)
                .executor(Runnable::run)
                .build();
    }

    Verdict take(String whom) {
        return Verdict.of(buckets.get(whom, this::full).tryConsumeAndReturnRemaining(1));
    }

    private Bucket full(String whom) {
        return Bucket.builder().addLimit(limit.bucket().getBandwidths()[0]).build();
    }
}
