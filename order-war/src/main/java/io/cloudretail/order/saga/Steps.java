package io.cloudretail.order.saga;

import io.cloudretail.kit.outbox.Outbox;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.order.orders.Actor;
import io.cloudretail.order.orders.Order;
import io.cloudretail.order.orders.OrderEnded;
import io.cloudretail.order.orders.OrderEntries;
import io.cloudretail.order.orders.OrderEvent;
import io.cloudretail.order.orders.OrderStatus;
import io.cloudretail.order.orders.OrderView;
import io.cloudretail.order.orders.Orders;
import io.cloudretail.order.orders.Quote;
import io.cloudretail.order.orders.RejectReason;
import io.cloudretail.order.orders.Shortage;
import io.cloudretail.order.orders.TotalChanged;
import io.cloudretail.order.orders.TotalTooLarge;
import io.cloudretail.order.totals.DiscountRefused;
import io.cloudretail.order.totals.ShippingUnavailable;
import io.cloudretail.order.totals.Terms;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The local transactions of the saga: the order, its saga row and its event change together or not at all. Who needs both the
 * order and its saga locks the order first, and who needs the saga alone touches nothing that hangs on the order, so that no
 * two of them wait for each other.
 */
@Shared
@Transactional
public class Steps {
    private static final Jsonb JSONB = JsonbBuilder.create();

    private final Orders orders;
    private final OrderEntries entries;
    private final Sagas sagas;
    private final Outbox outbox;
    private final Pricing pricing;
    private final Event<OrderEnded> ended;
    private final Clock clock;

    @Inject
    Steps(
            Orders orders,
            OrderEntries entries,
            Sagas sagas,
            Outbox outbox,
            Pricing pricing,
            Event<OrderEnded> ended,
            Clock clock) {
        this.orders = orders;
        this.entries = entries;
        this.sagas = sagas;
        this.outbox = outbox;
        this.pricing = pricing;
        this.ended = ended;
        this.clock = clock;
    }

    /**
     * Writes a new order with its saga and its event, and begins to run it; with quotes it is priced at once. Throws, with
     * nothing written, when its discount code or shipping method does not hold, or its customer saw another total.
     */
    public Run open(Order order, Map<String, Quote> quotes, String paymentToken) {
        Terms terms = pricing.claim(order);
        if (!quotes.isEmpty()) {
            order.price(quotes, terms, clock.instant());
        }
        orders.add(order);
        outbox.append(order.created());
        SagaState first = quotes.isEmpty() ? SagaState.PRICING : SagaState.RESERVING;
        Saga saga =
                sagas.open(order.id(), first, paymentToken, UUID.randomUUID().toString());
        return new Run(saga, order, null);
    }

    /** What was answered for an order when it ended first; the order itself may have moved on since. */
    public Optional<String> answer(UUID order) {
        return sagas.answer(order);
    }

    /** True when the order is being called off now, false when it cannot be any more. */
    public boolean requestCancellation(UUID id, Actor actor) {
        Order order = orders.lock(id).orElseThrow();
        boolean possible = order.status() == OrderStatus.PENDING || order.status() == OrderStatus.CONFIRMED;
        if (possible) {
            if (!sagas.lockAndSeeCancellation(id)) {
                entries.add(id, "CANCELLATION_REQUESTED", actor, null);
            }
            sagas.requestCancellation(id);
        }
        return possible;
    }

    /** Whether an order, which the caller has locked, is being called off: it is so from the wish to its end. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isBeingCalledOff(UUID order) {
        return sagas.lockAndSeeCancellation(order);
    }

    Run priced(Run run, Map<String, Quote> quotes) {
        Order order = lock(run);
        try {
            order.price(quotes, pricing.claimed(order), clock.instant());
        } catch (DiscountRefused refused) {
            return rejected(run, order, RejectReason.DISCOUNT_REFUSED, List.of());
        } catch (ShippingUnavailable refused) {
            return rejected(run, order, RejectReason.SHIPPING_UNAVAILABLE, List.of());
        } catch (TotalTooLarge refused) {
            return rejected(run, order, RejectReason.TOTAL_TOO_LARGE, List.of());
        } catch (TotalChanged refused) {
            return rejected(run, order, RejectReason.TOTAL_CHANGED, List.of());
        }
        return new Run(advance(run, SagaState.RESERVING, "priced", null), order, null);
    }

    Run reserved(Run run) {
        return run.goOn(advance(run, SagaState.PAYING, "held", null));
    }

    /** The order is paid: it is confirmed, unless it was called off while the payment was on its way. */
    Run paid(Run run) {
        Order order = lock(run);
        if (sagas.lockAndSeeCancellation(order.id())) {
            return run.goOn(advance(run, SagaState.REFUNDING, "captured, but called off meanwhile", null));
        }
        return end(run, order, order.confirm(clock.instant()), "captured", null);
    }

    /** Nothing is held and nothing taken: the order ends here. */
    Run reject(Run run, String reason, List<String> skus) {
        return rejected(run, lock(run), reason, skus);
    }

    /** There is not enough of these: nothing is held, and the order ends here. */
    Run outOfStock(Run run, List<Shortage> missing) {
        Order order = lock(run);
        OrderEvent rejection = order.runOut(missing, clock.instant());
        return end(run, order, rejection, RejectReason.OUT_OF_STOCK, RejectReason.OUT_OF_STOCK);
    }

    private Run rejected(Run run, Order order, String reason, List<String> skus) {
        return end(run, order, order.reject(reason, skus, clock.instant()), reason, reason);
    }

    Run declined(Run run, String detail) {
        return run.goOn(advance(run, SagaState.RELEASING, detail, RejectReason.PAYMENT_DECLINED));
    }

    /** Starts the way back; {@code rejectReason} is null when the customer asked for it. */
    Run turnBack(Run run, String rejectReason) {
        String why = rejectReason == null ? "called off" : rejectReason;
        return run.goOn(advance(run, run.saga().state().back(), why, rejectReason));
    }

    Run refunded(Run run, String outcome) {
        return run.goOn(advance(run, SagaState.RELEASING, outcome, null));
    }

    /** The way back has ended: a refusal ends as REJECTED, everything else as CANCELLED. */
    Run released(Run run) {
        Order order = lock(run);
        String refusal = run.saga().rejectReason();
        if (!order.isPending()) {
            // it was answered when it was confirmed, and that may be forgotten by now
            return end(run, order, order.cancel(clock.instant()), "released", null, null);
        }
        OrderEvent ended =
                refusal == null ? order.cancel(clock.instant()) : order.reject(refusal, List.of(), clock.instant());
        return end(run, order, ended, "released", null);
    }

    private Run end(Run run, Order order, OrderEvent event, String outcome, String rejectReason) {
        return end(run, order, event, outcome, rejectReason, JSONB.toJson(OrderView.of(order)));
    }

    private Run end(Run run, Order order, OrderEvent event, String outcome, String rejectReason, String answer) {
        Saga done = sagas.advance(run.saga(), SagaState.DONE, outcome, rejectReason, answer);
        outbox.append(event);
        ended.fire(new OrderEnded(order));
        return new Run(done, order, answer);
    }

    private Saga advance(Run run, SagaState next, String outcome, String rejectReason) {
        return sagas.advance(run.saga(), next, outcome, rejectReason, null);
    }

    private Order lock(Run run) {
        return orders.lock(run.saga().orderId()).orElseThrow();
    }
}
