package io.cloudretail.order.checkout;

import io.cloudretail.kit.problem.Problem;
import io.cloudretail.order.orders.OrderStatus;

/** An order can be called off until it is shipped, and once. */
final class NotCancellable extends Problem {
    NotCancellable(OrderStatus status) {
        super(409, "An order that is " + status + " cannot be cancelled.");
    }
}
