package io.cloudretail.order.privacy;

import io.cloudretail.kit.money.Money;
import io.cloudretail.order.orders.OrderView;
import io.cloudretail.order.returns.ReturnView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * All that this service holds about a person, oldest first.
 *
 * @param cart what the person means to buy
 * @param idempotencyKeys the names that the person's programs gave to their attempts to order
 */
public record Export(List<Placed> orders, List<ReturnView> returns, List<InCart> cart, List<Key> idempotencyKeys) {
    public record Placed(OrderView order, Instant updatedAt) {}

    /** @param seenPrice of one when it was put in; absent when it was not known */
    public record InCart(String sku, String title, int quantity, Money seenPrice, Instant putAt) {}

    public record Key(String key, UUID orderId, Instant createdAt) {}
}
