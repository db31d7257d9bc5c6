package io.cloudretail.order.cart;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.order.checkout.Basket;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** The cart as what an order without items buys. */
@Shared
class BuyCart implements Basket {
    private final Carts carts;

    @Inject
    BuyCart(Carts carts) {
        this.carts = carts;
    }

    @Override
    public List<Wanted> of(UUID customer) {
        return carts.of(customer).stream()
                .map(line -> new Wanted(
                        line.sku(),
                        line.quantity(),
                        line.seen() == null ? null : line.seen().amount()))
                .toList();
    }
}
