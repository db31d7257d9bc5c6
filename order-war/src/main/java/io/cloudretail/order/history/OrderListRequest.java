package io.cloudretail.order.history;

import io.cloudretail.kit.http.FreeText;
import io.cloudretail.kit.http.TimeRequest;
import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.order.orders.OrderSearch;
import io.cloudretail.order.orders.OrderStatus;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of a list of orders, as a {@code @BeanParam}. */
public class OrderListRequest {
    private static final int LONGEST = 120;

    @Parameter(description = "One of the statuses of an order")
    @QueryParam("status")
    private String status;

    @Parameter(description = "For admins: all, for the orders of everybody")
    @QueryParam("scope")
    private String scope;

    @Parameter(description = "For admins: the id of the customer whose orders are wanted")
    @QueryParam("customer")
    private String customer;

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
    OrderSearch searchFor(UUID caller, TimeRequest time) {
        if (scope != null && !"all".equals(scope)) {
            throw InvalidRequest.field("scope", "can only be all");
        }
        UUID named = read("customer", customer, UUID::fromString);
        UUID whose = asksForOthers() ? named : caller;
        return new OrderSearch(
                whose,
                status(status),
                time.from(),
                time.to(),
                FreeText.of("q", q, LONGEST).orElse(null),
                OrderSearch.ORDERS.named(sort));
    }

    static OrderStatus status(String name) {
        return read("status", name, OrderStatus::valueOf);
    }

    static <T> T read(String field, String text, Function<String, T> reader) {
        try {
            return text == null ? null : reader.apply(text);
        } catch (IllegalArgumentException none) {
            throw InvalidRequest.field(field, "is not valid");
        }
    }
}
