package io.cloudretail.order.returns;

import io.cloudretail.kit.problem.Problem;
import io.cloudretail.order.orders.OrderStatus;

/** What is not on its way yet is cancelled, not returned. */
final class NotReturnable extends Problem {
    NotReturnable(OrderStatus status) {
        super(409, "Of an order that is " + status + " nothing can be returned.");
    }
}
