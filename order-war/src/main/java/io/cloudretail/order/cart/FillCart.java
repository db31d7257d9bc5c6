package io.cloudretail.order.cart;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.Faults;
import io.cloudretail.order.orders.Quote;
import io.cloudretail.order.saga.ProductClient;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;

/** Puts things into a cart, with the price that is seen at that moment; while the catalogue is away, without. */
@Shared
public class FillCart {
    private static final System.Logger LOG = System.getLogger(FillCart.class.getName());

    private final Carts carts;
    private final ProductClient products;

    @Inject
    FillCart(Carts carts, ProductClient products) {
        this.carts = carts;
        this.products = products;
    }

    void put(UUID customer, String sku, int quantity) {
        Optional<Map<String, Quote>> quotes = quotes(Set.of(sku));
        if (quotes.isPresent() && !quotes.get().containsKey(sku)) {
            throw new NotForSale();
        }
        carts.put(
                customer,
                CartLine.of(sku, quantity, quotes.map(prices -> prices.get(sku)).orElse(null)));
    }

    /** Takes over what a guest meant to buy; what is not for sale any more stays behind. */
    void merge(UUID customer, SortedMap<String, Integer> guests) {
        Optional<Map<String, Quote>> quotes = quotes(guests.keySet());
        carts.merge(
                customer,
                guests.entrySet().stream()
                        .filter(each -> quotes.isEmpty() || quotes.get().containsKey(each.getKey()))
                        .map(each -> CartLine.of(
                                each.getKey(),
                                each.getValue(),
                                quotes.map(prices -> prices.get(each.getKey())).orElse(null)))
                        .toList());
    }

    private Optional<Map<String, Quote>> quotes(Set<String> skus) {
        try {
            return Optional.of(products.quotes(skus));
        } catch (RuntimeException away) {
            LOG.log(System.Logger.Level.WARNING, "A cart is filled without prices: " + Faults.root(away));
            return Optional.empty();
        }
    }
}
