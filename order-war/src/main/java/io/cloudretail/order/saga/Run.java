package io.cloudretail.order.saga;

import io.cloudretail.order.orders.Order;

/**
 * One run at an order's saga, by whoever holds its lease: a request, or the recovery after a crash.
 *
 * @param order as it stood when this run last changed it
 * @param answer what everybody who asks for this order with its key is answered; null until the order has ended
 */
public record Run(Saga saga, Order order, String answer) {
    boolean hasEnded() {
        return saga.state() == SagaState.DONE;
    }

    Run goOn(Saga next) {
        return new Run(next, order, answer);
    }
}
