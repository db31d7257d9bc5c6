package io.cloudretail.order.checkout;

import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.order.orders.Order;
import io.cloudretail.order.orders.OrderStatus;
import io.cloudretail.order.orders.Orders;
import io.cloudretail.order.saga.Checkout;
import io.cloudretail.order.saga.RunSaga;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Predicate;

/** Calls an order off: what was taken is refunded, what was held is released, as far as that goes at once. */
@Dependent
public class CancelOrder {
    private final Orders orders;
    private final Checkout checkout;
    private final RunSaga runSaga;

    @Inject
    CancelOrder(Orders orders, Checkout checkout, RunSaga runSaga) {
        this.orders = orders;
        this.checkout = checkout;
        this.runSaga = runSaga;
    }

    /** @param mayCancel whether the caller may know of and cancel the order; the same answer as for no order if not */
    Order cancel(UUID id, Predicate<Order> mayCancel) {
        Order order = orders.find(id).filter(mayCancel).orElseThrow(() -> new NotFound("There is no such order."));
        if (!checkout.requestCancellation(id)) {
            if (order.status() == OrderStatus.CANCELLED) {
                return order;
            }
            throw new NotCancellable(orders.find(id).orElseThrow().status());
        }
        runSaga.drive(id);
        return orders.find(id).orElseThrow();
    }
}
