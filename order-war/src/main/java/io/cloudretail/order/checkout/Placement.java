package io.cloudretail.order.checkout;

import io.cloudretail.kit.audit.AdminActs;
import io.cloudretail.kit.erasure.ErasedUsers;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.order.orders.Actor;
import io.cloudretail.order.orders.Order;
import io.cloudretail.order.orders.OrderEntries;
import io.cloudretail.order.orders.Orders;
import io.cloudretail.order.orders.Quote;
import io.cloudretail.order.saga.Run;
import io.cloudretail.order.saga.Steps;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The one transaction that makes an order: its key, its number, its rows, its saga and its event. */
@Shared
class Placement {
    private final IdempotencyKeys keys;
    private final Orders orders;
    private final OrderEntries entries;
    private final Steps steps;
    private final ErasedUsers erasedUsers;
    private final CartPurchase cartPurchase;
    private final AdminActs acts;
    private final Clock clock;

    @Inject
    Placement(
            IdempotencyKeys keys,
            Orders orders,
            OrderEntries entries,
            Steps steps,
            ErasedUsers erasedUsers,
            CartPurchase cartPurchase,
            AdminActs acts,
            Clock clock) {
        this.keys = keys;
        this.orders = orders;
        this.entries = entries;
        this.steps = steps;
        this.erasedUsers = erasedUsers;
        this.cartPurchase = cartPurchase;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Empty when the key stands for an order already; nothing is written then.
     *
     * @param cart what is in the customer's cart, if it is that which is ordered; null otherwise
     */
    @Transactional
    Optional<Run> place(
            IdempotencyKey key, UUID customer, NewOrder wish, Map<String, Quote> quotes, List<Basket.Wanted> cart) {
        erasedUsers.refuse(customer);
        UUID id = UUID.randomUUID();
        if (!keys.bind(key, id)) {
            return Optional.empty();
        }
        if (cart != null) {
            cartPurchase.requireFree(customer, cart);
        }
        if (!customer.equals(key.owner())) {
            erasedUsers.refuse(key.owner());
            entries.actAs(Actor.admin(key.owner()));
            acts.noteBy(key.owner(), "order-placed", id);
        }
        Order order = new Order(
                id,
                orders.nextNumber(),
                customer,
                wish.lines(),
                wish.shippingAddress().toAddress(),
                clock.instant());
        order.choose(wish.shippingMethod(), wish.discountCode(), wish.expectedMinor(), cart != null);
        return Optional.of(steps.open(order, quotes, wish.paymentToken()));
    }
}
