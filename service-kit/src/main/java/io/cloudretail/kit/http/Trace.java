package io.cloudretail.kit.http;

import io.cloudretail.kit.telemetry.Telemetry;
import java.util.Optional;
import java.util.regex.Pattern;

/** The W3C trace context this thread works under, for neighbours and events: that of its span, else the one it was given. */
public final class Trace {
    public static final String HEADER = "traceparent";
    private static final Pattern ACCEPTED = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private Trace() {}

    public static Optional<String> current() {
        return Telemetry.context().or(() -> Optional.ofNullable(CURRENT.get()));
    }

    public static void begin(String offered) {
        if (offered != null && ACCEPTED.matcher(offered).matches()) {
            CURRENT.set(offered);
        } else {
            CURRENT.remove();
        }
    }

    public static void end() {
        CURRENT.remove();
    }
}
