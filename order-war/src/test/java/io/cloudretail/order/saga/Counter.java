package io.cloudretail.order.saga;

import io.cloudretail.kit.event.DomainEvent;
import io.cloudretail.kit.outbox.Outbox;
import io.cloudretail.order.orders.Actor;
import io.cloudretail.order.orders.EntriesInMemory;
import io.cloudretail.order.orders.Order;
import io.cloudretail.order.orders.OrderEnded;
import io.cloudretail.order.orders.OrderFixture;
import io.cloudretail.order.orders.OrdersInMemory;
import io.cloudretail.order.orders.Quote;
import io.cloudretail.order.totals.Terms;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Where one order is placed and called off: the saga's own code, with its rows, neighbours and time in memory. */
final class Counter {
    static final Duration DEADLINE = Duration.ofMinutes(10);

    /** Kept, so that it stays quiet: what fails here is meant to. */
    private static final Logger LOG = Logger.getLogger(RunSaga.class.getName());

    static {
        LOG.setLevel(Level.OFF);
    }

    private final List<DomainEvent> events = new ArrayList<>();
    private final List<Order> ended = new ArrayList<>();
    private final OrdersInMemory orders = new OrdersInMemory();
    private final EntriesInMemory entries = new EntriesInMemory();
    private final SagasInMemory sagas = new SagasInMemory(() -> this.now, DEADLINE);
    private final Order order;
    private final Neighbours neighbours;
    private final Steps steps;
    private final RunSaga saga;
    private Instant now = OrderFixture.NOW;
    private RuntimeException refusal;

    Counter(Order order, Neighbours neighbours) {
        this.order = order;
        this.neighbours = neighbours;
        Clock clock = clock();
        steps = new Steps(orders, entries, sagas, outbox(), pricing(), new Told<>(this::ended), clock);
        saga = new RunSaga(
                sagas, steps, orders, neighbours.products(), neighbours.inventory(), neighbours.payments(), clock);
    }

    /** Places the order and drives it as far as it goes; without quotes it is priced on its way. */
    Run place(Map<String, Quote> quotes) {
        return saga.drive(steps.open(order, quotes, "tok_visa"));
    }

    boolean callOff() {
        return steps.requestCancellation(order.id(), Actor.CUSTOMER);
    }

    /** Goes on as the recovery does, until nothing is due. */
    void recover() {
        for (int runs = 0; saga.driveDue(); runs++) {
            if (runs > 100) {
                throw new IllegalStateException("The saga does not end: " + sagas.notes());
            }
        }
    }

    /** One more run of whoever asks for this order. */
    void driveAgain() {
        saga.drive(order.id());
    }

    void letPass(Duration time) {
        now = now.plus(time);
    }

    /** The terms of the order do not hold any more when it is priced. */
    void refusePricing(RuntimeException why) {
        refusal = why;
    }

    Order order() {
        return order;
    }

    Neighbours neighbours() {
        return neighbours;
    }

    SagasInMemory sagas() {
        return sagas;
    }

    Steps steps() {
        return steps;
    }

    List<String> events() {
        return events.stream().map(DomainEvent::type).toList();
    }

    /** The ends that were told of within the service. */
    List<Order> ends() {
        return List.copyOf(ended);
    }

    List<String> entered() {
        return entries.entered();
    }

    private void ended(OrderEnded event) {
        ended.add(event.order());
    }

    private Outbox outbox() {
        return new Outbox(null, null, "order") {
            @Override
            public void append(DomainEvent event) {
                events.add(event);
            }
        };
    }

    private Pricing pricing() {
        return new Pricing(null, null, null) {
            @Override
            Terms claim(Order wanted) {
                return OrderFixture.TERMS;
            }

            @Override
            Terms claimed(Order wanted) {
                if (refusal != null) {
                    throw refusal;
                }
                return OrderFixture.TERMS;
            }
        };
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
