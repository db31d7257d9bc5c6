package io.cloudretail.order.history;

import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.order.orders.OrderSearch;
import io.cloudretail.order.orders.OrderStatus;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of a list of orders, as a {@code @BeanParam}. */
public class OrderListRequest {
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    @Parameter(description = "One of the statuses of an order")
    @QueryParam("status")
    private String status;

    @Parameter(description = "For admins: all, for the orders of everybody")
    @QueryParam("scope")
    private String scope;

    @Parameter(description = "For admins: the id of the customer whose orders are wanted")
    @QueryParam("customer")
    private String customer;

    @Parameter(description = "No orders from before: a date or a time (UTC)")
    @QueryParam("from")
    private String from;

    @Parameter(description = "No orders from then on: a date or a time (UTC)")
    @QueryParam("to")
    private String to;

    @Parameter(description = "An order's number, or how the recipient's name begins")
    @QueryParam("q")
    private String q;

    @Parameter(
            description = "What it is ordered by; a - before it turns it round",
            schema =
                    @Schema(
                            enumeration = {"created", "-created", "total", "-total"},
                            defaultValue = "-created"))
    @QueryParam("sort")
    private String sort;

    /** Whether orders of others are wanted. */
    boolean asksForOthers() {
        return scope != null || customer != null;
    }

    /** @param caller whose orders are wanted where nobody is named */
    OrderSearch searchFor(UUID caller) {
        if (scope != null && !"all".equals(scope)) {
            throw InvalidRequest.field("scope", "can only be all");
        }
        UUID named = read("customer", customer, UUID::fromString);
        UUID whose = asksForOthers() ? named : caller;
        return new OrderSearch(
                whose, status(status), time("from", from), time("to", to), text(q), OrderSearch.ORDERS.named(sort));
    }

    static OrderStatus status(String name) {
        return read("status", name, OrderStatus::valueOf);
    }

    static Instant time(String field, String text) {
        Instant time = read(field, text, OrderListRequest::instant);
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

    private static String text(String q) {
        if (q == null || q.isBlank()) {
            return null;
        }
        if (q.length() > 120) {
            throw InvalidRequest.field("q", "must be up to 120 characters");
        }
        return q;
    }

    static <T> T read(String field, String text, Function<String, T> reader) {
        try {
            return text == null ? null : reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException none) {
            throw InvalidRequest.field(field, "is not valid");
        }
    }
}
