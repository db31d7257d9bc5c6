package io.cloudretail.user.webhook;

import java.time.Duration;

/**
 * What an attempt came to.
 *
 * @param status what the receiver answered; null when it did not
 * @param failure why it counts as failed, as a code; null when it is delivered
 */
record Outcome(Integer status, String failure, Duration took) {
    private static final int GONE = 410;

    static Outcome answered(int status, Duration took) {
        return new Outcome(status, status / 100 == 2 ? null : "refused-by-receiver", took);
    }

    static Outcome unanswered(String why, Duration took) {
        return new Outcome(null, why, took);
    }

    boolean delivered() {
        return failure == null;
    }

    /** The receiver wants nothing any more. */
    boolean gone() {
        return status != null && status == GONE;
    }
}
