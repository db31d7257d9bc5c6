package io.cloudretail.kit.figures;

import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.kit.problem.NotFound;
import java.time.DateTimeException;
import java.time.Instant;

/** What books are asked for, as it stands in the request. */
public final class Asked {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private Asked() {}

    /** The moment that {@code asOf} names. */
    public static Instant moment(String asOf) {
        try {
            Instant moment = Instant.parse(asOf == null ? "" : asOf);
            if (moment.isAfter(EARLIEST) && moment.isBefore(LATEST)) {
                return moment;
            }
        } catch (DateTimeException none) {
            throw noTime();
        }
        throw noTime();
    }

    /** The number of a bucket. */
    public static int bucket(String number) {
        if (number.matches("\\d{1,4}") && Integer.parseInt(number) < Bucket.COUNT) {
            return Integer.parseInt(number);
        }
        throw new NotFound("There is no such bucket.");
    }

    private static InvalidRequest noTime() {
        return InvalidRequest.field("asOf", "must be a time of this century, such as 2026-11-23T12:00:00Z");
    }
}
