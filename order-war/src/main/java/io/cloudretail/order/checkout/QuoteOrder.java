package io.cloudretail.order.checkout;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.Unavailable;
import io.cloudretail.order.orders.Order;
import io.cloudretail.order.orders.OrderLine;
import io.cloudretail.order.orders.OrderQuote;
import io.cloudretail.order.orders.Quote;
import io.cloudretail.order.orders.ShippingAddress;
import io.cloudretail.order.saga.Pricing;
import io.cloudretail.order.saga.ProductClient;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/** Says what an order would cost, by pricing one that is not placed. */
@Shared
public class QuoteOrder {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final ProductClient products;
    private final Basket basket;
    private final Pricing pricing;
    private final Clock clock;

    @Inject
    QuoteOrder(ProductClient products, Basket basket, Pricing pricing, Clock clock) {
        this.products = products;
        this.basket = basket;
        this.pricing = pricing;
        this.clock = clock;
    }

    OrderQuote quote(UUID customer, NewQuote wish) {
        return wish.isForTheCart() ? ofCart(customer, wish) : ofItems(customer, wish);
    }

    private OrderQuote ofCart(UUID customer, NewQuote wish) {
        List<Basket.Wanted> cart = basket.of(customer);
        if (cart.isEmpty()) {
            throw new CartEmpty();
        }
        Map<String, Quote> quotes = quotes(cart.stream().map(Basket.Wanted::sku).toList());
        CartChanged.requireAsSeen(cart, quotes);
        return price(
                customer,
                cart.stream()
                        .map(wanted -> new OrderLine(wanted.sku(), wanted.quantity()))
                        .toList(),
                wish,
                quotes);
    }

    private OrderQuote ofItems(UUID customer, NewQuote wish) {
        List<OrderLine> lines = wish.items().stream().map(NewQuote.Item::toLine).toList();
        UnitsPerSku.require(lines);
        List<String> skus = lines.stream().map(OrderLine::sku).toList();
        Map<String, Quote> quotes = quotes(skus);
        UnknownSku.requireAll(skus, quotes.keySet());
        return price(customer, lines, wish, quotes);
    }

    private OrderQuote price(UUID customer, List<OrderLine> lines, NewQuote wish, Map<String, Quote> quotes) {
        ShippingAddress there = new ShippingAddress(null, null, null, null, null, null, wish.country());
        Order order = new Order(UUID.randomUUID(), null, customer, lines, there, clock.instant());
        order.choose(wish.shippingMethod(), wish.discountCode(), null, wish.isForTheCart());
        order.price(quotes, pricing.look(order), clock.instant());
        return OrderQuote.of(order, quotes);
    }

    private Map<String, Quote> quotes(List<String> skus) {
        try {
            return products.quotes(new TreeSet<>(skus));
        } catch (RuntimeException away) {
            throw new Unavailable("What things cost is not known right now.", RETRY_AFTER, away);
        }
    }
}
