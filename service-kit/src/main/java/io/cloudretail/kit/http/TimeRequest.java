package io.cloudretail.kit.http;

import io.cloudretail.kit.problem.InvalidRequest;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The time that a list is about, as a {@code @BeanParam}. */
public class TimeRequest {
    @Parameter(description = "Nothing from before: a date or a time (UTC)")
    @QueryParam("from")
    private String from;

    @Parameter(description = "Nothing from then on: a date or a time (UTC)")
    @QueryParam("to")
    private String to;

    public TimeRequest() {}

    public TimeRequest(String from, String to) {
        this.from = from;
        this.to = to;
    }

    /** The first moment; null for no limit. */
    public Instant from() {
        return read("from", from);
    }

    /** The moment after the last; null for no limit. */
    public Instant to() {
        return read("to", to);
    }

    private static Instant read(String field, String text) {
        if (text == null) {
            return null;
        }
        try {
            Instant time = text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
            if (Cursor.isTellable(time)) {
                return time;
            }
        } catch (DateTimeException none) {
            throw noTime(field);
        }
        throw noTime(field);
    }

    private static InvalidRequest noTime(String field) {
        return InvalidRequest.field(field, "must be a date or a time since 1970, such as 2026-11-01T00:00:00Z");
    }
}
