package io.cloudretail.payment.charge;

import io.cloudretail.kit.http.PageRequest;
import io.cloudretail.kit.http.SortOrder;
import io.cloudretail.kit.problem.InvalidRequest;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of a list of payments or refunds, as a {@code @BeanParam}. */
public class MoneyListRequest {
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    @Parameter(description = "How they stand")
    @QueryParam("status")
    private String status;

    @Parameter(description = "None from before: a date or a time (UTC)")
    @QueryParam("from")
    private String from;

    @Parameter(description = "None from then on: a date or a time (UTC)")
    @QueryParam("to")
    private String to;

    @Parameter(description = "Of this order alone: its id")
    @QueryParam("order")
    private String order;

    @Parameter(
            description = "What it is ordered by; a - before it turns it round",
            schema =
                    @Schema(
                            enumeration = {"created", "-created", "amount", "-amount"},
                            defaultValue = "-created"))
    @QueryParam("sort")
    private String sort;

    /** Whether those of one order are wanted. */
    boolean namesAnOrder() {
        return order != null;
    }

    /** @param known the statuses that there are */
    MoneySearch search(PageRequest page, Collection<String> known) {
        if (status != null && !known.contains(status)) {
            throw InvalidRequest.field("status", "must be one of " + String.join(", ", known));
        }
        return new MoneySearch(
                status,
                time("from", from),
                time("to", to),
                read("order", "must be an order's id", order, UUID::fromString),
                MoneySearch.ORDERS.named(sort),
                page.after(SortOrder.PARTS).orElse(null));
    }

    private static Instant time(String field, String text) {
        Instant time = read(field, "is not a date or a time", text, MoneyListRequest::instant);
        if (time != null && (time.isBefore(Instant.EPOCH) || time.isAfter(END))) {
            throw InvalidRequest.field(field, "is too far away");
        }
        return time;
    }

    private static Instant instant(String text) {
        return text.length() == 10
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : Instant.parse(text);
    }

    private static <T> T read(String field, String message, String text, Function<String, T> reader) {
        try {
            return text == null ? null : reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException none) {
            throw InvalidRequest.field(field, message);
        }
    }
}
