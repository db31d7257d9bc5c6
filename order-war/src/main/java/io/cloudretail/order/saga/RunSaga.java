package io.cloudretail.order.saga;

import io.cloudretail.kit.client.Refusal;
import io.cloudretail.kit.problem.Faults;
import io.cloudretail.order.orders.Order;
import io.cloudretail.order.orders.Orders;
import io.cloudretail.order.orders.Quote;
import io.cloudretail.order.orders.RejectReason;
import jakarta.enterprise.context.Dependent;
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
@Dependent
public class RunSaga {
    private static final System.Logger LOG = System.getLogger(RunSaga.class.getName());

    private final Sagas sagas;
    private final Checkout checkout;
    private final Orders orders;
    private final ProductClient products;
    private final InventoryClient inventory;
    private final PaymentClient payments;
    private final Clock clock;

    @Inject
    RunSaga(
            Sagas sagas,
            Checkout checkout,
            Orders orders,
            ProductClient products,
            InventoryClient inventory,
            PaymentClient payments,
            Clock clock) {
        this.sagas = sagas;
        this.checkout = checkout;
        this.orders = orders;
        this.products = products;
        this.inventory = inventory;
        this.payments = payments;
        this.clock = clock;
    }

    /** Drives this order's saga until it ends or has to wait. Does nothing while another run is at it. */
    public void drive(UUID order) {
        String run = UUID.randomUUID().toString();
        drive(sagas.claim(order, run), run);
    }

    /** Drives the saga that has been due longest; false when none is due. */
    boolean driveDue() {
        String run = UUID.randomUUID().toString();
        Optional<Saga> due = sagas.claimDue(run);
        drive(due, run);
        return due.isPresent();
    }

    private void drive(Optional<Saga> claimed, String run) {
        Optional<Saga> saga = claimed;
        while (saga.isPresent() && step(saga.get())) {
            saga = sagas.claim(saga.get().orderId(), run);
        }
    }

    /** False when the saga has to wait. */
    private boolean step(Saga saga) {
        try {
            if (saga.state().isForward() && (saga.cancelRequested() || saga.isPastDeadline(clock.instant()))) {
                checkout.turnBack(saga, saga.cancelRequested() ? null : RejectReason.PAYMENT_UNKNOWN);
            } else {
                sagas.intend(saga);
                perform(saga);
            }
            return true;
        } catch (LeaseLost taken) {
            return false;
        } catch (RuntimeException unknown) {
            LOG.log(level(unknown), saga.orderId() + " waits in " + saga.state() + ": " + Faults.root(unknown));
            sagas.retryLater(saga, reason(unknown));
            return false;
        }
    }

    private void perform(Saga saga) {
        Order order = orders.find(saga.orderId()).orElseThrow();
        switch (saga.state()) {
            case PRICING -> price(saga, order);
            case RESERVING -> reserve(saga, order);
            case PAYING -> pay(saga, order);
            case REFUNDING -> checkout.refunded(saga, payments.cancel(order.id()));
            case RELEASING -> {
                inventory.release(order.id());
                checkout.released(saga);
            }
            case DONE -> throw new IllegalStateException("A saga that has ended is not claimed");
        }
    }

    private void price(Saga saga, Order order) {
        Map<String, Quote> quotes = products.quotes(order.skus());
        List<String> missing =
                order.skus().stream().filter(sku -> !quotes.containsKey(sku)).toList();
        if (missing.isEmpty()) {
            checkout.priced(saga, quotes);
        } else {
            checkout.reject(saga, RejectReason.PRODUCT_UNAVAILABLE, missing);
        }
    }

    private void reserve(Saga saga, Order order) {
        Optional<List<String>> missing = inventory.hold(order.id(), order.units());
        if (missing.isEmpty()) {
            checkout.reserved(saga);
        } else {
            checkout.reject(saga, RejectReason.OUT_OF_STOCK, missing.get());
        }
    }

    private void pay(Saga saga, Order order) {
        Optional<String> declined = payments.pay(order.id(), order.customerId(), order.total(), saga.paymentToken());
        if (declined.isEmpty()) {
            checkout.paid(saga);
        } else {
            checkout.declined(saga, declined.get());
        }
    }

    /** A refusal no step expects will not pass by itself and needs a person's eyes; everything else may. */
    private static System.Logger.Level level(RuntimeException unknown) {
        return unknown instanceof Refusal ? System.Logger.Level.ERROR : System.Logger.Level.WARNING;
    }

    private static String reason(RuntimeException unknown) {
        String text = Faults.root(unknown).getClass().getSimpleName() + ": "
                + Faults.root(unknown).getMessage();
        return text.substring(0, Math.min(text.length(), 500));
    }
}
