package io.cloudretail.order.orders;

import java.time.Instant;
import java.util.UUID;

/**
 * An order came to a status.
 *
 * @param id grows from change to change of one order
 */
public record StatusChange(long id, UUID orderId, OrderStatus status, Instant at) {}
