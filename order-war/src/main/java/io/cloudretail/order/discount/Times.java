package io.cloudretail.order.discount;

import io.cloudretail.kit.problem.FieldError;
import java.time.Instant;
import java.util.List;

/** Times that a database can tell. */
final class Times {
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private Times() {}

    static List<FieldError> errors(String field, Instant time) {
        return time != null && (time.isBefore(Instant.EPOCH) || time.isAfter(END))
                ? List.of(new FieldError(field, "must be between 1970 and 9998"))
                : List.of();
    }
}
