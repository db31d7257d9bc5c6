package io.cloudretail.system.detour;

import java.time.Duration;
import java.util.function.Predicate;

/**
 * What a {@link ChaosProxy} does with what passes through it.
 *
 * @param fault what goes wrong
 * @param delay how long an answer is kept back
 * @param bytesPerSecond how much passes in a second
 * @param hits which requests it happens to, by their first line ({@code PUT /internal/payments/1 HTTP/1.1}); what is no HTTP
 *     has an empty one
 */
public record Mode(Fault fault, Duration delay, int bytesPerSecond, Predicate<String> hits) {
    enum Fault {
        NONE,
        DELAY,
        BLACKHOLE,
        RESET,
        RESET_AFTER_ANSWER,
        THROTTLE
    }

    private static final Predicate<String> ALL = request -> true;

    /** As if the proxy were not there. */
    public static final Mode PASS = new Mode(Fault.NONE, Duration.ZERO, 0, ALL);

    /** Nothing passes and nothing is refused, as when a cable is cut; what was sent arrives once the mode is another. */
    public static final Mode BLACKHOLE = new Mode(Fault.BLACKHOLE, Duration.ZERO, 0, ALL);

    /** Every connection is reset, the present ones too. */
    public static final Mode RESET = new Mode(Fault.RESET, Duration.ZERO, 0, ALL);

    /** The request arrives and is acted on, but whoever sent it gets a reset in place of the answer. */
    public static final Mode RESET_AFTER_ANSWER = new Mode(Fault.RESET_AFTER_ANSWER, Duration.ZERO, 0, ALL);

    public static Mode delay(Duration delay) {
        return new Mode(Fault.DELAY, delay, 0, ALL);
    }

    public static Mode throttle(int bytesPerSecond) {
        return new Mode(Fault.THROTTLE, Duration.ZERO, bytesPerSecond, ALL);
    }

    /** The same for some requests alone. Asked once for each answer. */
    public Mode when(Predicate<String> these) {
        return new Mode(fault, delay, bytesPerSecond, these);
    }
}
