package io.cloudretail.order.checkout;

import io.cloudretail.order.orders.Order;
import io.cloudretail.order.orders.Quote;
import io.cloudretail.order.saga.Checkout;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;

/** The one transaction that makes an order: its key, its rows, its saga and its event. */
@Dependent
class Placement {
    private final IdempotencyKeys keys;
    private final Checkout checkout;
    private final ErasedUsers erasedUsers;

    @Inject
    Placement(IdempotencyKeys keys, Checkout checkout, ErasedUsers erasedUsers) {
        this.keys = keys;
        this.checkout = checkout;
        this.erasedUsers = erasedUsers;
    }

    /** False when the key stands for an order already; nothing is written then. */
    @Transactional
    boolean place(IdempotencyKey key, Order order, Map<String, Quote> quotes, String paymentToken) {
        erasedUsers.refuse(key.customer());
        boolean first = keys.bind(key, order.id());
        if (first) {
            checkout.open(order, quotes, paymentToken);
        }
        return first;
    }
}
