package io.cloudretail.order.saga;

import io.cloudretail.kit.outbox.Outbox;
import io.cloudretail.order.orders.Order;
import io.cloudretail.order.orders.OrderStatus;
import io.cloudretail.order.orders.Orders;
import io.cloudretail.order.orders.Quote;
import io.cloudretail.order.orders.RejectReason;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The local transactions of the saga: the order, its saga row and its event change together or not at all. */
@Dependent
@Transactional
public class Checkout {
    private final Orders orders;
    private final Sagas sagas;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    Checkout(Orders orders, Sagas sagas, Outbox outbox, Clock clock) {
        this.orders = orders;
        this.sagas = sagas;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Writes a new order with its saga and its event; with quotes it is priced at once. */
    public void open(Order order, Map<String, Quote> quotes, String paymentToken) {
        if (!quotes.isEmpty()) {
            order.price(quotes, clock.instant());
        }
        orders.add(order);
        sagas.open(order.id(), quotes.isEmpty() ? SagaState.PRICING : SagaState.RESERVING, paymentToken);
        outbox.append(order.created());
    }

    /** True when the order is being called off now, false when it cannot be any more. */
    public boolean requestCancellation(UUID id) {
        Order order = orders.lock(id).orElseThrow();
        boolean possible = order.status() == OrderStatus.PENDING || order.status() == OrderStatus.CONFIRMED;
        if (possible) {
            sagas.requestCancellation(id);
        }
        return possible;
    }

    void priced(Saga saga, Map<String, Quote> quotes) {
        sagas.advance(saga, SagaState.RESERVING, "priced", null);
        order(saga).price(quotes, clock.instant());
    }

    void reserved(Saga saga) {
        sagas.advance(saga, SagaState.PAYING, "held", null);
    }

    /** The order is paid: it is confirmed, unless it was called off while the payment was on its way. */
    void paid(Saga saga) {
        if (sagas.lockAndSeeCancellation(saga.orderId())) {
            sagas.advance(saga, SagaState.REFUNDING, "captured, but called off meanwhile", null);
            return;
        }
        sagas.advance(saga, SagaState.DONE, "captured", null);
        outbox.append(order(saga).confirm(clock.instant()));
    }

    /** Nothing is held and nothing taken: the order ends here. */
    void reject(Saga saga, String reason, List<String> skus) {
        sagas.advance(saga, SagaState.DONE, reason, reason);
        outbox.append(order(saga).reject(reason, skus, clock.instant()));
    }

    void declined(Saga saga, String detail) {
        sagas.advance(saga, SagaState.RELEASING, detail, RejectReason.PAYMENT_DECLINED);
    }

    /** Starts the way back; {@code rejectReason} is null when the customer asked for it. */
    void turnBack(Saga saga, String rejectReason) {
        String why = rejectReason == null ? "called off" : rejectReason;
        sagas.advance(saga, saga.state().back(), why, rejectReason);
    }

    void refunded(Saga saga, String outcome) {
        sagas.advance(saga, SagaState.RELEASING, outcome, null);
    }

    /** The way back has ended: a refusal ends as REJECTED, everything else as CANCELLED. */
    void released(Saga saga) {
        sagas.advance(saga, SagaState.DONE, "released", null);
        Order order = order(saga);
        outbox.append(
                saga.rejectReason() == null || !order.isPending()
                        ? order.cancel(clock.instant())
                        : order.reject(saga.rejectReason(), List.of(), clock.instant()));
    }

    private Order order(Saga saga) {
        return orders.lock(saga.orderId()).orElseThrow();
    }
}
