package io.cloudretail.kit.telemetry;

import java.util.Optional;

/**
 * The one door to MicroProfile Telemetry. A server without that feature, which is the default, has none of its classes:
 * nothing here touches them then, and nothing is done.
 */
public final class Telemetry {
    /** What an order is known by to people; the same name on every span that has to do with it. */
    public static final String NUMBER = "cloudretail.number";

    private static final boolean ON = isPresent();

    private Telemetry() {}

    public static boolean isOn() {
        return ON;
    }

    /** The W3C trace context of what this thread is at, for others to continue. */
    public static Optional<String> context() {
        return ON ? Spans.context() : Optional.empty();
    }

    /** Notes something about what this thread is at. */
    public static void note(String name, String value) {
        if (ON && value != null) {
            Spans.note(name, value);
        }
    }

    /** A call to another server, part of what this thread is at or else of the trace given. */
    public static Span call(String name, String trace) {
        return ON ? Spans.call(name, trace) : Span.NONE;
    }

    /** The work on an event, in the trace of what it tells of. */
    public static Span intake(String name, String trace) {
        return ON ? Spans.intake(name, trace) : Span.NONE;
    }

    private static boolean isPresent() {
        try {
            Class.forName("io.opentelemetry.api.OpenTelemetry", false, Telemetry.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException featureOff) {
            return false;
        }
    }
}
