package io.cloudretail.order.checkout;

import io.cloudretail.kit.erasure.AccountErased;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.Faults;
import io.cloudretail.kit.problem.Problem;
import io.cloudretail.kit.problem.Unavailable;
import io.cloudretail.kit.telemetry.Telemetry;
import io.cloudretail.order.orders.Order;
import io.cloudretail.order.orders.Orders;
import io.cloudretail.order.orders.Quote;
import io.cloudretail.order.saga.ProductClient;
import io.cloudretail.order.saga.Run;
import io.cloudretail.order.saga.RunSaga;
import io.cloudretail.order.saga.Steps;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Places an order and takes it as far as it goes at once. One key is one order: a repeat waits for the first to end and
 * gets the same. While the catalogue is away an order is taken all the same and priced later.
 */
@Shared
public class PlaceOrder {
    private static final System.Logger LOG = System.getLogger(PlaceOrder.class.getName());
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(100);

    /**
     * @param answer what everybody who gives this key is answered; empty while the order is pending
     * @param replayed true when the key stood for this order before
     */
    record Placed(Order order, Optional<String> answer, boolean replayed) {}

    private final IdempotencyKeys keys;
    private final Placement placement;
    private final Orders orders;
    private final Steps steps;
    private final ProductClient products;
    private final UserClient users;
    private final Basket basket;
    private final RunSaga runSaga;
    private final Clock clock;
    private final Duration replayWait;

    @Inject
    PlaceOrder(
            IdempotencyKeys keys,
            Placement placement,
            Orders orders,
            Steps steps,
            ProductClient products,
            UserClient users,
            Basket basket,
            RunSaga runSaga,
            Clock clock,
            @ConfigProperty(name = "cloudretail.order.replay.wait") Duration replayWait) {
        this.keys = keys;
        this.placement = placement;
        this.orders = orders;
        this.steps = steps;
        this.products = products;
        this.users = users;
        this.basket = basket;
        this.runSaga = runSaga;
        this.clock = clock;
        this.replayWait = replayWait;
    }

    /** @param key of whoever places the order, which may be an admin for a customer */
    Placed place(IdempotencyKey key, NewOrder wish) {
        Optional<UUID> earlier = keys.orderOf(key);
        if (earlier.isPresent()) {
            return replay(earlier.get());
        }
        UUID customer = customer(key, wish);
        Optional<Run> begun = wish.isForTheCart()
                ? buyCart(key, customer, wish)
                : placement.place(key, customer, wish, forSale(wish), null);
        if (begun.isEmpty()) {
            // nothing but an erasure takes a key away
            return replay(keys.orderOf(key).orElseThrow(AccountErased::new));
        }
        Telemetry.note(Telemetry.NUMBER, begun.get().order().number());
        Run run = runSaga.drive(begun.get());
        return new Placed(run.order(), Optional.ofNullable(run.answer()), false);
    }

    private UUID customer(IdempotencyKey key, NewOrder wish) {
        UUID customer = wish.customerId();
        if (customer == null) {
            return key.owner();
        }
        try {
            if (!users.exists(customer)) {
                throw new UnknownCustomer();
            }
        } catch (Problem refusal) {
            throw refusal;
        } catch (RuntimeException away) {
            throw new Unavailable("Whether there is this customer is not known right now.", RETRY_AFTER, away);
        }
        return customer;
    }

    private Optional<Run> buyCart(IdempotencyKey key, UUID customer, NewOrder wish) {
        List<Basket.Wanted> cart = basket.of(customer);
        if (cart.isEmpty()) {
            throw new CartEmpty();
        }
        NewOrder order = wish.of(cart);
        Optional<Map<String, Quote>> quotes = quotes(order);
        quotes.ifPresent(prices -> CartChanged.requireAsSeen(cart, prices));
        return placement.place(key, customer, order, quotes.orElse(Map.of()), cart);
    }

    private Map<String, Quote> forSale(NewOrder wish) {
        Optional<Map<String, Quote>> quotes = quotes(wish);
        quotes.ifPresent(prices -> UnknownSku.requireAll(wish.skus(), prices.keySet()));
        return quotes.orElse(Map.of());
    }

    /** Today's prices of everything in the order; empty while the catalogue is away. */
    private Optional<Map<String, Quote>> quotes(NewOrder wish) {
        try {
            return Optional.of(products.quotes(new TreeSet<>(wish.skus())));
        } catch (RuntimeException away) {
            LOG.log(System.Logger.Level.WARNING, "An order is taken without prices: " + Faults.root(away));
            return Optional.empty();
        }
    }

    private Placed replay(UUID id) {
        Instant end = clock.instant().plus(replayWait);
        Order order = orders.find(id).orElseThrow();
        while (order.isPending() && clock.instant().isBefore(end)) {
            LockSupport.parkNanos(LOOK.toNanos());
            order = orders.find(id).orElseThrow();
        }
        return new Placed(order, steps.answer(id), true);
    }
}
