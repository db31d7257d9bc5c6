package io.cloudretail.order.checkout;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.order.orders.Actor;
import io.cloudretail.order.orders.Order;
import io.cloudretail.order.orders.OrderStatus;
import io.cloudretail.order.orders.Orders;
import io.cloudretail.order.saga.RunSaga;
import jakarta.inject.Inject;
import java.util.UUID;

/** Calls an order off: what was taken is refunded, what was held is released, as far as that goes at once. */
@Shared
public class CancelOrder {
    private final Orders orders;
    private final Cancellations cancellations;
    private final RunSaga runSaga;

    @Inject
    CancelOrder(Orders orders, Cancellations cancellations, RunSaga runSaga) {
        this.orders = orders;
        this.cancellations = cancellations;
        this.runSaga = runSaga;
    }

    /** @param admin whether the caller may call off the orders of others; who may not gets the same answer as for none */
    Order cancel(UUID id, UUID caller, boolean admin) {
        Order order = orders.find(id)
                .filter(found -> admin || found.customerId().equals(caller))
                .orElseThrow(() -> new NotFound("There is no such order."));
        Actor actor = order.customerId().equals(caller) ? Actor.CUSTOMER : Actor.admin(caller);
        if (cancellations.request(id, actor)) {
            runSaga.drive(id);
            return orders.find(id).orElseThrow();
        }
        // as it stands by now: a twin of this request may have ended it meanwhile
        Order ended = orders.find(id).orElseThrow();
        if (ended.status() != OrderStatus.CANCELLED) {
            throw new NotCancellable(ended.status());
        }
        return ended;
    }
}
