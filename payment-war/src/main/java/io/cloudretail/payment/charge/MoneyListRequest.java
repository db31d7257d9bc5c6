package io.cloudretail.payment.charge;

import io.cloudretail.kit.http.PageRequest;
import io.cloudretail.kit.http.SortOrder;
import io.cloudretail.kit.http.TimeRequest;
import io.cloudretail.kit.problem.InvalidRequest;
import jakarta.ws.rs.QueryParam;
import java.util.Collection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of a list of payments or refunds, as a {@code @BeanParam}. */
public class MoneyListRequest {
    @Parameter(description = "How they stand")
    @QueryParam("status")
    private String status;

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
    MoneySearch search(PageRequest page, TimeRequest time, Collection<String> known) {
        if (status != null && !known.contains(status)) {
            throw InvalidRequest.field("status", "must be one of " + String.join(", ", known));
        }
        return new MoneySearch(
                status,
                time.from(),
                time.to(),
                order(),
                MoneySearch.ORDERS.named(sort),
                page.after(SortOrder.PARTS).orElse(null));
    }

    private UUID order() {
        try {
            return order == null ? null : UUID.fromString(order);
        } catch (IllegalArgumentException none) {
            throw InvalidRequest.field("order", "must be an order's id");
        }
    }
}
