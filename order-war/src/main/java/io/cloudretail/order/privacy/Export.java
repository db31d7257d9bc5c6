package io.cloudretail.order.privacy;

import io.cloudretail.order.orders.OrderView;
import io.cloudretail.order.returns.ReturnView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * All that this service holds about a person, oldest first.
 *
 * @param idempotencyKeys the names that the person's programs gave to their attempts to order
 */
public record Export(List<Placed> orders, List<ReturnView> returns, List<Key> idempotencyKeys) {
    public record Placed(OrderView order, Instant updatedAt) {}

    public record Key(String key, UUID orderId, Instant createdAt) {}
}
