package io.cloudretail.order.orders;

import io.cloudretail.kit.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * A line of an order as its vendor sees it: what was sold, and nothing of who bought it.
 *
 * @param place where it stands among all lines
 */
public record SoldLine(
        long place,
        UUID orderId,
        String number,
        OrderStatus status,
        Instant createdAt,
        String sku,
        String title,
        int quantity,
        Money unitPrice) {}
