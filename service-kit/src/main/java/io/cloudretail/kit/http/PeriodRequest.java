package io.cloudretail.kit.http;

import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.kit.time.Periods;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The time that statistics are asked about, as a {@code @BeanParam}. */
public class PeriodRequest {
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 366;
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 1, 1);

    @Parameter(
            description = "The first day (UTC); 30 days before the end when not given",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @QueryParam("from")
    private String from;

    @Parameter(
            description = "The day after the last (UTC), up to 366 days after the first; tomorrow when not given",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @QueryParam("to")
    private String to;

    @Parameter(
            description = "How long a period is",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"day", "week", "month"},
                            defaultValue = "day"))
    @QueryParam("by")
    private String by;

    public PeriodRequest() {}

    public PeriodRequest(String from, String to, String by) {
        this.from = from;
        this.to = to;
        this.by = by;
    }

    /** @param clock tells which day it is */
    public Periods periods(Clock clock) {
        LocalDate tomorrow =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        LocalDate end = to == null ? tomorrow : day("to", to);
        LocalDate begin = from == null ? end.minusDays(USUAL_DAYS) : day("from", from);
        if (!begin.isBefore(end)) {
            throw InvalidRequest.field("to", "must be after from");
        }
        if (ChronoUnit.DAYS.between(begin, end) > MOST_DAYS) {
            throw InvalidRequest.field("to", "must be at most " + MOST_DAYS + " days after from");
        }
        return new Periods(begin, end, step());
    }

    private Periods.Step step() {
        return by == null
                ? Periods.Step.DAY
                : Arrays.stream(Periods.Step.values())
                        .filter(step -> step.text().equals(by))
                        .findFirst()
                        .orElseThrow(() -> InvalidRequest.field("by", "must be day, week or month"));
    }

    private static LocalDate day(String field, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
                return day;
            }
        } catch (DateTimeException none) {
            throw InvalidRequest.field(field, "is not a day such as 2026-11-01");
        }
        throw InvalidRequest.field(field, "is too far away");
    }
}
