package io.cloudretail.kit.database;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;

/** What a native query gives. */
public final class Columns {
    private Columns() {}

    /** A time, in whichever of three ways it comes; null for none. */
    public static Instant instant(Object column) {
        if (column == null) {
            return null;
        }
        if (column instanceof Instant instant) {
            return instant;
        }
        return column instanceof OffsetDateTime time ? time.toInstant() : ((Timestamp) column).toInstant();
    }

    /** A number, however wide it comes. */
    public static long number(Object column) {
        return ((Number) column).longValue();
    }
}
