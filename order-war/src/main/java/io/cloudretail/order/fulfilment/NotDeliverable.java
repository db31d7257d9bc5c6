package io.cloudretail.order.fulfilment;

import io.cloudretail.kit.problem.Problem;
import io.cloudretail.order.orders.OrderStatus;

/** Only what is on its way arrives. */
final class NotDeliverable extends Problem {
    NotDeliverable(OrderStatus status) {
        super(409, "An order that is " + status + " cannot be delivered.");
    }
}
