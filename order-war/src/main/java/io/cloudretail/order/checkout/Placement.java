package io.cloudretail.order.checkout;

import io.cloudretail.kit.erasure.ErasedUsers;
import io.cloudretail.order.orders.Actor;
import io.cloudretail.order.orders.Order;
import io.cloudretail.order.orders.OrderEntries;
import io.cloudretail.order.orders.Orders;
import io.cloudretail.order.orders.Quote;
import io.cloudretail.order.saga.Checkout;
import io.cloudretail.order.saga.Run;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The one transaction that makes an order: its key, its number, its rows, its saga and its event. */
@Dependent
class Placement {
    private final IdempotencyKeys keys;
    private final Orders orders;
    private final OrderEntries entries;
    private final Checkout checkout;
    private final ErasedUsers erasedUsers;
    private final Clock clock;

    @Inject
    Placement(
            IdempotencyKeys keys,
            Orders orders,
            OrderEntries entries,
            Checkout checkout,
            ErasedUsers erasedUsers,
            Clock clock) {
        this.keys = keys;
        this.orders = orders;
        this.entries = entries;
        this.checkout = checkout;
        this.erasedUsers = erasedUsers;
        this.clock = clock;
    }

    /** Empty when the key stands for an order already; nothing is written then. */
    @Transactional
    Optional<Run> place(
            IdempotencyKey key, UUID customer, NewOrder wish, Map<String, Quote> quotes, boolean isTheCart) {
        erasedUsers.refuse(customer);
        UUID id = UUID.randomUUID();
        if (!keys.bind(key, id)) {
            return Optional.empty();
        }
        if (!customer.equals(key.owner())) {
            erasedUsers.refuse(key.owner());
            entries.actAs(Actor.admin(key.owner()));
        }
        Order order = new Order(
                id,
                orders.nextNumber(),
                customer,
                wish.lines(),
                wish.shippingAddress().toAddress(),
                clock.instant());
        order.choose(wish.shippingMethod(), wish.discountCode(), isTheCart);
        return Optional.of(checkout.open(order, quotes, wish.paymentToken()));
    }
}
