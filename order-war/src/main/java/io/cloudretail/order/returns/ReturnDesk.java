package io.cloudretail.order.returns;

import io.cloudretail.kit.erasure.ErasedUsers;
import io.cloudretail.kit.outbox.Outbox;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.order.orders.Actor;
import io.cloudretail.order.orders.Order;
import io.cloudretail.order.orders.OrderEntries;
import io.cloudretail.order.orders.OrderStatus;
import io.cloudretail.order.orders.Orders;
import io.cloudretail.order.saga.SagaHistory;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The local transactions of a return: the return, the order's history, the event and the refund's row change together or
 * not at all. Each locks the order first, so that of an order's returns one is decided on after the other.
 */
@Shared
@Transactional
class ReturnDesk {
    private static final String REFUND = "REFUND";
    private static final Set<OrderStatus> AT_THE_CUSTOMER = Set.of(OrderStatus.SHIPPED, OrderStatus.DELIVERED);

    /** @param replayed true when it was asked for before, under the same key */
    record Requested(Return made, boolean replayed) {}

    /** @param due the refund that this call is to make; empty when it was received before */
    record Received(Return made, Optional<DueRefund> due) {}

    private final Orders orders;
    private final OrderEntries entries;
    private final Returns returns;
    private final DueRefunds refunds;
    private final SagaHistory steps;
    private final ErasedUsers erasedUsers;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    ReturnDesk(
            Orders orders,
            OrderEntries entries,
            Returns returns,
            DueRefunds refunds,
            SagaHistory steps,
            ErasedUsers erasedUsers,
            Outbox outbox,
            Clock clock) {
        this.orders = orders;
        this.entries = entries;
        this.returns = returns;
        this.refunds = refunds;
        this.steps = steps;
        this.erasedUsers = erasedUsers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param key the caller's name for this wish; null without one */
    Requested request(UUID orderId, Predicate<Order> mayAsk, Actor actor, NewReturn wish, String key) {
        refuseErased(actor);
        Order order = orders.lock(orderId).filter(mayAsk).orElseThrow(ReturnDesk::noOrder);
        Optional<Return> earlier = key == null ? Optional.empty() : returns.named(orderId, key);
        if (earlier.isPresent()) {
            if (!wish.isThatOf(earlier.get())) {
                throw new ReturnKeyReused();
            }
            return new Requested(earlier.get(), true);
        }
        if (!AT_THE_CUSTOMER.contains(order.status())) {
            throw new NotReturnable(order.status());
        }
        if (returns.requested(orderId) >= TooManyReturns.MOST) {
            throw new TooManyReturns();
        }
        Return made = new Return(
                UUID.randomUUID(),
                order,
                Returnable.of(order, returns.returned(orderId)).take(wish.units()),
                wish.reason(),
                key,
                clock.instant());
        returns.add(made);
        entries.add(orderId, "RETURN_REQUESTED", actor, made.id().toString());
        return new Requested(made, false);
    }

    /** The units are here: the refund is due from now on, and this run is at it. */
    Received receive(UUID id, boolean restock, Actor actor) {
        refuseErased(actor);
        Order order = orderOf(id);
        Return one = locked(id);
        if (one.status() == ReturnStatus.RECEIVED || one.status() == ReturnStatus.REFUNDED) {
            if (one.restock() != restock) {
                throw new ReturnClosed(one.status());
            }
            return new Received(one, Optional.empty());
        }
        if (one.status() != ReturnStatus.REQUESTED) {
            throw new ReturnClosed(one.status());
        }
        outbox.append(one.receive(order, restock, clock.instant()));
        entries.add(order.id(), "RETURN_RECEIVED", actor, id.toString());
        return new Received(one, Optional.of(refunds.open(id, UUID.randomUUID().toString())));
    }

    Return refuse(UUID id, Actor actor) {
        refuseErased(actor);
        Order order = orderOf(id);
        Return one = locked(id);
        if (one.status() == ReturnStatus.REFUSED) {
            return one;
        }
        if (one.status() != ReturnStatus.REQUESTED) {
            throw new ReturnClosed(one.status());
        }
        one.refuse(clock.instant());
        entries.add(order.id(), "RETURN_REFUSED", actor, id.toString());
        return one;
    }

    /** Notes what is about to be tried, before it is. */
    Return intend(DueRefund due) {
        Return one = returns.find(due.returnId()).orElseThrow();
        steps.note(one.orderId(), REFUND, "INTENT", one.id().toString());
        return one;
    }

    /** The money is given back, unless another run has taken the refund over. */
    void refunded(DueRefund due, String outcome) {
        Order order = orderOf(due.returnId());
        Return one = locked(due.returnId());
        if (!refunds.end(due)) {
            return;
        }
        steps.note(order.id(), REFUND, "OUTCOME", outcome);
        outbox.append(one.refunded(order, clock.instant()));
        entries.add(order.id(), "RETURN_REFUNDED", Actor.SHOP, one.id().toString());
    }

    void unknown(DueRefund due, String error) {
        if (refunds.retryLater(due, error)) {
            steps.note(returns.orderOf(due.returnId()).orElseThrow(), REFUND, "RETRY", error);
        }
    }

    /** A customer who was erased has no orders any more; an admin's id would stay in the history. */
    private void refuseErased(Actor actor) {
        if (actor.isAdmin()) {
            erasedUsers.refuse(actor.id());
        }
    }

    private Order orderOf(UUID returnId) {
        UUID order = returns.orderOf(returnId).orElseThrow(ReturnDesk::noReturn);
        return orders.lock(order).orElseThrow(ReturnDesk::noOrder);
    }

    private Return locked(UUID id) {
        return returns.lock(id).orElseThrow(ReturnDesk::noReturn);
    }

    private static NotFound noReturn() {
        return new NotFound("There is no such return.");
    }

    private static NotFound noOrder() {
        return new NotFound("There is no such order.");
    }
}
