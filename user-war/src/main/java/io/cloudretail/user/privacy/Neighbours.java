package io.cloudretail.user.privacy;

import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;

/** The services that may hold something about somebody. */
@Shared
class Neighbours {
    private final OrderClient orders;
    private final PaymentClient payments;
    private final ProductClient products;
    private final InventoryClient inventory;

    @Inject
    Neighbours(OrderClient orders, PaymentClient payments, ProductClient products, InventoryClient inventory) {
        this.orders = orders;
        this.payments = payments;
        this.products = products;
        this.inventory = inventory;
    }

    OrderClient orders() {
        return orders;
    }

    PaymentClient payments() {
        return payments;
    }

    ProductClient products() {
        return products;
    }

    InventoryClient inventory() {
        return inventory;
    }
}
