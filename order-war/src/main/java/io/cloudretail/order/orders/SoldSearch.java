package io.cloudretail.order.orders;

import java.time.Instant;
import java.util.UUID;

/**
 * Which lines of a vendor are wanted; null of a part means all.
 *
 * @param status of their orders: one that follows the payment
 * @param from no line of an order from before
 * @param to no line of an order from this time on
 */
public record SoldSearch(UUID vendor, OrderStatus status, Instant from, Instant to, String sku) {}
