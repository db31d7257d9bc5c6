package io.cloudretail.gateway.routing;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** The beginning of a W3C trace, for a request that comes without one. */
final class TraceParent {
    private static final HexFormat HEX = HexFormat.of();

    private TraceParent() {}

    /** Not marked as sampled: whoever wants a request traced says so. */
    static String fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "00-" + HEX.toHexDigits(random.nextLong() | 1) + HEX.toHexDigits(random.nextLong()) + "-"
                + HEX.toHexDigits(random.nextLong() | 1) + "-00";
    }
}
