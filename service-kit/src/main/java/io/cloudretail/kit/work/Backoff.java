package io.cloudretail.kit.work;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long something waits that is tried again: 1, 2, 4 … seconds up to the longest pause, and up to a quarter more by chance. */
public record Backoff(Duration longest) {
    /** @param attempts that were made before this one */
    public Duration after(int attempts) {
        long pause = Math.min(longest.toMillis(), 1000L << Math.min(attempts, 20));
        return Duration.ofMillis(pause + ThreadLocalRandom.current().nextLong(pause / 4 + 1));
    }
}
