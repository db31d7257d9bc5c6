package io.cloudretail.order.checkout;

import java.util.List;
import java.util.UUID;

/** What a customer buys who names no items: their cart, which knows this package and so cannot be known by it. */
public interface Basket {
    /** @param seenPrice of one, in minor units, as the customer saw it last; null when they saw none */
    record Wanted(String sku, int quantity, Long seenPrice) {}

    List<Wanted> of(UUID customer);
}
