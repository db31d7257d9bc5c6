package io.cloudretail.gateway.throttle;

import io.github.bucket4j.ConsumptionProbe;
import java.util.concurrent.TimeUnit;

/**
 * What a bucket says to one more request.
 *
 * @param seconds until there is something in the bucket again, if it is empty, or until it is full
 */
record Verdict(boolean granted, long remaining, long seconds) {
    static Verdict of(ConsumptionProbe probe) {
        long nanos = probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill();
        long seconds = TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
        return new Verdict(probe.isConsumed(), probe.getRemainingTokens(), Math.max(1, seconds));
    }

    /** The stricter one of two. */
    Verdict or(Verdict other) {
        return granted && other.remaining < remaining ? other : this;
    }
}
