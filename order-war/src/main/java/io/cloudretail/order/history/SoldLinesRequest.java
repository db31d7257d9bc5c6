package io.cloudretail.order.history;

import io.cloudretail.kit.http.TimeRequest;
import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.order.orders.OrderStatus;
import io.cloudretail.order.orders.SoldSearch;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of a list of sold lines, as a {@code @BeanParam}. */
public class SoldLinesRequest {
    @Parameter(description = "CONFIRMED, SHIPPED, DELIVERED or CANCELLED")
    @QueryParam("status")
    private String status;

    @Parameter(description = "For admins: whose lines are wanted")
    @QueryParam("vendor")
    private String vendor;

    @Parameter(description = "Lines of this SKU alone")
    @QueryParam("sku")
    private String sku;

    /** Whether lines of somebody who is named are wanted. */
    boolean namesAVendor() {
        return vendor != null;
    }

    /** @param caller whose lines are wanted where nobody is named */
    SoldSearch searchFor(UUID caller, TimeRequest time) {
        UUID named = OrderListRequest.read("vendor", vendor, UUID::fromString);
        return new SoldSearch(named == null ? caller : named, status(), time.from(), time.to(), sku());
    }

    private OrderStatus status() {
        OrderStatus wanted = OrderListRequest.status(status);
        if (wanted == OrderStatus.PENDING || wanted == OrderStatus.REJECTED) {
            throw InvalidRequest.field("status", "is not one of an order that was paid for");
        }
        return wanted;
    }

    private String sku() {
        if (sku != null && (sku.isBlank() || sku.length() > 64)) {
            throw InvalidRequest.field("sku", "is no SKU");
        }
        return sku;
    }
}
