package io.cloudretail.order.fulfilment;

import io.cloudretail.kit.problem.Problem;
import io.cloudretail.order.orders.OrderStatus;

/** Only an order that is paid for is shipped, once, and not while it is being called off. */
final class NotShippable extends Problem {
    private NotShippable(String detail) {
        super(409, detail);
    }

    static NotShippable is(OrderStatus status) {
        return new NotShippable("An order that is " + status + " cannot be shipped.");
    }

    static NotShippable calledOff() {
        return new NotShippable("The order is being cancelled.");
    }
}
