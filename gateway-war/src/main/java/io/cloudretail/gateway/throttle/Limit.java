package io.cloudretail.gateway.throttle;

import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;

/** So many requests in each period. The whole of it comes back at once, so that nobody gets more by going slowly. */
record Limit(String name, long requests, Duration period) {
    BucketConfiguration bucket() {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(requests).refillIntervally(requests, period))
                .build();
    }

    /** As the RateLimit-Policy header writes it (draft-ietf-httpapi-ratelimit-headers-10). */
    String policy() {
        return "\"" + name + "\";q=" + requests + ";w=" + period.toSeconds();
    }
}
