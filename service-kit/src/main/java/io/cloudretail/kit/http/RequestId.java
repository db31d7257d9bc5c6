package io.cloudretail.kit.http;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * The id of the request this thread works for; found again in logs, problem documents and neighbours' logs. What is done
 * later because of an event of that request has the same; a turn of a worker has one of its own.
 */
public final class RequestId {
    public static final String HEADER = "X-Request-Id";

    /** The same beside an event: an extension of CloudEvents. */
    public static final String EVENT_HEADER = "ce_requestid";

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private RequestId() {}

    /** The id of this thread's request, or "-" outside of one. */
    public static String current() {
        String id = CURRENT.get();
        return id == null ? "-" : id;
    }

    /** The id as the {@code instance} of a problem document. */
    public static String asInstance() {
        return "urn:request:" + current();
    }

    /** Takes over the caller's id if it is harmless, else makes one. */
    public static void begin(String offered) {
        CURRENT.set(offered != null && ACCEPTED.matcher(offered).matches() ? offered : fresh());
    }

    /** A name, no secret: nobody need wait for the system's random numbers. */
    private static String fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long version4 = random.nextLong() & ~0xf000L | 0x4000L;
        long variant2 = random.nextLong() >>> 2 | 1L << 63;
        return new UUID(version4, variant2).toString();
    }

    public static void end() {
        CURRENT.remove();
    }
}
