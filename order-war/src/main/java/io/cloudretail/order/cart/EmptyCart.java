package io.cloudretail.order.cart;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.order.orders.Order;
import io.cloudretail.order.orders.OrderEnded;
import io.cloudretail.order.orders.OrderStatus;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** What was bought from a cart leaves it in the transaction that confirms the order; a refusal leaves it as it is. */
@Shared
class EmptyCart {
    private final Carts carts;

    @Inject
    EmptyCart(Carts carts) {
        this.carts = carts;
    }

    void on(@Observes OrderEnded ended) {
        Order order = ended.order();
        if (order.isFromCart() && order.status() == OrderStatus.CONFIRMED) {
            carts.takeOut(order.customerId(), order.units());
        }
    }
}
