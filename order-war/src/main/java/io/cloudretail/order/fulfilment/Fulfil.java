package io.cloudretail.order.fulfilment;

import io.cloudretail.kit.audit.AdminActs;
import io.cloudretail.kit.erasure.ErasedUsers;
import io.cloudretail.kit.outbox.Outbox;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.order.orders.Actor;
import io.cloudretail.order.orders.Order;
import io.cloudretail.order.orders.OrderEntries;
import io.cloudretail.order.orders.OrderStatus;
import io.cloudretail.order.orders.Orders;
import io.cloudretail.order.saga.Steps;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * Ships and delivers. Both lock the order, as a cancellation does: of a shipment and a cancellation that come at once,
 * the first one wins. What was done already is not done again, so that a lost answer may be asked for once more.
 */
@Shared
@Transactional
public class Fulfil {
    private final Orders orders;
    private final OrderEntries entries;
    private final Steps steps;
    private final ErasedUsers erasedUsers;
    private final AdminActs acts;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    Fulfil(
            Orders orders,
            OrderEntries entries,
            Steps steps,
            ErasedUsers erasedUsers,
            AdminActs acts,
            Outbox outbox,
            Clock clock) {
        this.orders = orders;
        this.entries = entries;
        this.steps = steps;
        this.erasedUsers = erasedUsers;
        this.acts = acts;
        this.outbox = outbox;
        this.clock = clock;
    }

    Order ship(UUID id, NewShipment how, Actor admin) {
        erasedUsers.refuse(admin.id());
        Order order = locked(id);
        if (order.shipment().filter(how::isThatOf).isPresent()) {
            return order;
        }
        if (order.status() != OrderStatus.CONFIRMED) {
            throw NotShippable.is(order.status());
        }
        if (steps.isBeingCalledOff(id)) {
            throw NotShippable.calledOff();
        }
        entries.actAs(admin);
        acts.noteBy(admin.id(), "order-shipped", id);
        outbox.append(order.ship(how.carrier(), how.trackingNumber(), clock.instant()));
        return order;
    }

    Order deliver(UUID id, Actor admin) {
        erasedUsers.refuse(admin.id());
        Order order = locked(id);
        if (order.status() == OrderStatus.DELIVERED) {
            return order;
        }
        if (order.status() != OrderStatus.SHIPPED) {
            throw new NotDeliverable(order.status());
        }
        entries.actAs(admin);
        acts.noteBy(admin.id(), "order-delivered", id);
        outbox.append(order.deliver(clock.instant()));
        return order;
    }

    private Order locked(UUID id) {
        return orders.lock(id).orElseThrow(() -> new NotFound("There is no such order."));
    }
}
