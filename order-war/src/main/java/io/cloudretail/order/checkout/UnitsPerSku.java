package io.cloudretail.order.checkout;

import io.cloudretail.kit.problem.FieldError;
import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.order.orders.OrderLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many units of one SKU an order may be about, on however many lines: as many as the inventory service reserves. */
final class UnitsPerSku {
    static final int MOST = 1_000_000;

    private UnitsPerSku() {}

    /** @param lines in the order of the request's items */
    static void require(List<OrderLine> lines) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, Long> units = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            OrderLine line = lines.get(i);
            if (units.merge(line.sku(), (long) line.quantity(), Long::sum) > MOST) {
                errors.add(
                        new FieldError("items[" + i + "].quantity", "makes more than " + MOST + " units of this SKU"));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidRequest(List.copyOf(errors));
        }
    }
}
