package io.cloudretail.order.cart;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.Faults;
import io.cloudretail.order.orders.Quote;
import io.cloudretail.order.saga.ProductClient;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Shows a cart at today's prices and stock; without them while those who know are away. */
@Shared
public class LookAtCart {
    private static final System.Logger LOG = System.getLogger(LookAtCart.class.getName());

    private final Carts carts;
    private final ProductClient products;
    private final StockClient stock;

    @Inject
    LookAtCart(Carts carts, ProductClient products, StockClient stock) {
        this.carts = carts;
        this.products = products;
        this.stock = stock;
    }

    CartView of(UUID customer) {
        List<CartLine> lines = carts.of(customer);
        if (lines.isEmpty()) {
            return new CartView(List.of(), null, true);
        }
        Set<String> skus = lines.stream().map(CartLine::sku).collect(Collectors.toCollection(TreeSet::new));
        Optional<Map<String, Quote>> quotes = ifThere(() -> products.quotes(skus));
        carts.show(customer, firstSeen(lines, quotes.orElse(Map.of())));
        return CartView.of(lines, quotes, ifThere(() -> stock.available(skus)));
    }

    /** What was put in while the catalogue was away, with the price that is shown for the first time now. */
    private static List<CartLine> firstSeen(List<CartLine> lines, Map<String, Quote> quotes) {
        return lines.stream()
                .filter(line -> line.seen() == null && quotes.containsKey(line.sku()))
                .map(line -> CartLine.of(line.sku(), line.quantity(), quotes.get(line.sku())))
                .toList();
    }

    private static <T> Optional<T> ifThere(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (RuntimeException away) {
            LOG.log(System.Logger.Level.WARNING, "A cart is shown without: " + Faults.root(away));
            return Optional.empty();
        }
    }
}
