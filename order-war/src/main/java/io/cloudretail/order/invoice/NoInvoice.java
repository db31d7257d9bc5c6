package io.cloudretail.order.invoice;

import io.cloudretail.kit.problem.Problem;
import io.cloudretail.order.orders.OrderStatus;

/** What is not sold, or not any more, is not invoiced. */
final class NoInvoice extends Problem {
    NoInvoice(OrderStatus status) {
        super(409, "There is no invoice of an order that is " + status + ".");
    }
}
