package io.cloudretail.order.saga;

import io.cloudretail.kit.client.Refusal;
import io.cloudretail.kit.client.Undecided;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.Faults;
import io.cloudretail.order.orders.Order;
import io.cloudretail.order.orders.Orders;
import io.cloudretail.order.orders.Quote;
import io.cloudretail.order.orders.RejectReason;
import io.cloudretail.order.orders.Shortage;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes an order as far as it goes: the intent is written before each call, the outcome after it, and no transaction is
 * open in between. A no turns the way back; an unknown outcome is tried again later and never taken for a no. The
 * request that places an order and the recovery after a crash run this same code.
 */
@Shared
public class RunSaga {
    private static final System.Logger LOG = System.getLogger(RunSaga.class.getName());

    private final Sagas sagas;
    private final Steps steps;
    private final Orders orders;
    private final ProductClient products;
    private final InventoryClient inventory;
    private final PaymentClient payments;
    private final Clock clock;

    @Inject
    RunSaga(
            Sagas sagas,
            Steps steps,
            Orders orders,
            ProductClient products,
            InventoryClient inventory,
            PaymentClient payments,
            Clock clock) {
        this.sagas = sagas;
        this.steps = steps;
        this.orders = orders;
        this.products = products;
        this.inventory = inventory;
        this.payments = payments;
        this.clock = clock;
    }

    /** Goes on with a run until the order's saga ends or has to wait; answers how far it came. */
    public Run drive(Run run) {
        Run now = run;
        Optional<Run> next = Optional.of(run);
        while (next.isPresent() && !next.get().hasEnded()) {
            now = next.get();
            next = step(now);
        }
        return next.orElse(now);
    }

    /** Drives this order's saga. Does nothing while another run is at it. */
    public void drive(UUID order) {
        drive(sagas.claim(order, name()));
    }

    /** Drives the saga that has been due longest; false when none is due. */
    boolean driveDue() {
        Optional<Saga> due = sagas.claimDue(name());
        drive(due);
        return due.isPresent();
    }

    private void drive(Optional<Saga> claimed) {
        claimed.ifPresent(
                saga -> drive(new Run(saga, orders.find(saga.orderId()).orElseThrow(), null)));
    }

    /** Empty when the saga has to wait. */
    private Optional<Run> step(Run run) {
        Saga saga = run.saga();
        try {
            if (saga.state().isForward() && saga.cancelRequested()) {
                return Optional.of(steps.turnBack(run, null));
            }
            if (saga.isPastDeadline(clock.instant())) {
                boolean paying = saga.state() == SagaState.PAYING;
                return Optional.of(
                        steps.turnBack(run, paying ? RejectReason.PAYMENT_UNKNOWN : RejectReason.WAITED_TOO_LONG));
            }
            if (!saga.intended()) {
                sagas.intend(saga);
            }
            return Optional.of(perform(run));
        } catch (LeaseLost taken) {
            return Optional.empty();
        } catch (RuntimeException unknown) {
            LOG.log(level(unknown), saga.orderId() + " waits in " + saga.state() + ": " + Faults.root(unknown));
            sagas.retryLater(saga, Faults.inShort(unknown));
            return Optional.empty();
        }
    }

    private Run perform(Run run) {
        Order order = run.order();
        return switch (run.saga().state()) {
            case PRICING -> price(run, order);
            case RESERVING -> reserve(run, order);
            case PAYING -> pay(run, order);
            case REFUNDING -> steps.refunded(run, payments.cancel(order.id()));
            case RELEASING -> {
                inventory.release(order.id());
                yield steps.released(run);
            }
            case DONE -> throw new IllegalStateException("A saga that has ended is not claimed");
        };
    }

    private Run price(Run run, Order order) {
        Map<String, Quote> quotes = products.quotes(order.skus());
        List<String> missing =
                order.skus().stream().filter(sku -> !quotes.containsKey(sku)).toList();
        return missing.isEmpty()
                ? steps.priced(run, quotes)
                : steps.reject(run, RejectReason.PRODUCT_UNAVAILABLE, missing);
    }

    private Run reserve(Run run, Order order) {
        try {
            Optional<List<Shortage>> missing = inventory.hold(order.id(), order.units());
            return missing.isEmpty() ? steps.reserved(run) : steps.outOfStock(run, missing.get());
        } catch (Refusal refusal) {
            if (!refusal.isVerdict()) {
                throw refusal;
            }
            // asked for again, it would be refused again: such an order would never end
            LOG.log(System.Logger.Level.ERROR, order.id() + " is not reserved: " + refusal.getMessage());
            return steps.turnBack(run, RejectReason.RESERVATION_REFUSED);
        }
    }

    private Run pay(Run run, Order order) {
        if (order.total().amount() == 0) {
            return steps.paid(run);
        }
        Optional<String> declined = payments.pay(
                order.id(), order.customerId(), order.total(), run.saga().paymentToken());
        return declined.isEmpty() ? steps.paid(run) : steps.declined(run, declined.get());
    }

    private static String name() {
        return UUID.randomUUID().toString();
    }

    /**
     * A refusal no step expects will not pass by itself and needs a person's eyes; everything else may, and a payment that waits
     * for its customer is nothing odd.
     */
    private static System.Logger.Level level(RuntimeException unknown) {
        if (unknown instanceof Undecided) {
            return System.Logger.Level.INFO;
        }
        return unknown instanceof Refusal ? System.Logger.Level.ERROR : System.Logger.Level.WARNING;
    }
}
