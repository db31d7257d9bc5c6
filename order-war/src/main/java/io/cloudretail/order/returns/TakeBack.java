package io.cloudretail.order.returns;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.order.orders.Actor;
import io.cloudretail.order.orders.Order;
import io.cloudretail.order.orders.Orders;
import io.cloudretail.order.orders.Portion;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;

/** Takes units back, and gives the money for them as far as that goes at once. */
@Shared
public class TakeBack {
    private final Orders orders;
    private final Returns returns;
    private final ReturnDesk desk;
    private final RunRefund runRefund;

    @Inject
    TakeBack(Orders orders, Returns returns, ReturnDesk desk, RunRefund runRefund) {
        this.orders = orders;
        this.returns = returns;
        this.desk = desk;
        this.runRefund = runRefund;
    }

    /** @param admin whether the caller may do it for others; who may not gets the same answer as for no order */
    ReturnDesk.Requested request(UUID orderId, UUID caller, boolean admin, NewReturn wish, String key) {
        if (key != null && !key.matches("[\\x21-\\x7e]{1,255}")) {
            throw InvalidRequest.field("Idempotency-Key", "must be 1 to 255 visible ASCII characters");
        }
        boolean own = orders.find(orderId)
                .filter(order -> order.customerId().equals(caller))
                .isPresent();
        Actor actor = own ? Actor.CUSTOMER : Actor.admin(caller);
        return desk.request(orderId, visibleTo(caller, admin), actor, wish, key);
    }

    Portion<Return> of(UUID orderId, UUID caller, boolean admin, Instant afterTime, UUID afterId, int wanted) {
        Order order = orders.find(orderId)
                .filter(visibleTo(caller, admin))
                .orElseThrow(() -> new NotFound("There is no such order."));
        return returns.of(order.id(), afterTime, afterId, wanted);
    }

    Return receive(UUID id, boolean restock, UUID admin) {
        ReturnDesk.Received received = desk.receive(id, restock, Actor.admin(admin));
        if (received.due().isEmpty()) {
            return received.made();
        }
        runRefund.drive(received.due().get());
        return returns.find(id).orElseThrow();
    }

    Return refuse(UUID id, UUID admin) {
        return desk.refuse(id, Actor.admin(admin));
    }

    private static Predicate<Order> visibleTo(UUID caller, boolean admin) {
        return order -> admin || order.customerId().equals(caller);
    }
}
