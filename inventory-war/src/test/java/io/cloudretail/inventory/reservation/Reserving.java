package io.cloudretail.inventory.reservation;

import io.cloudretail.inventory.EventMessage;
import io.cloudretail.inventory.ledger.Ledger;
import io.cloudretail.inventory.stock.ProductEvents;
import io.cloudretail.inventory.stock.Stocks;
import jakarta.inject.Inject;
import java.util.UUID;

/** Stock, and orders that want it, on the real statements. */
abstract class Reserving {
    @Inject
    Reservations reservations;

    @Inject
    Stocks stocks;

    @Inject
    ProductEvents productEvents;

    @Inject
    Ledger ledger;

    String stocked(int units) {
        String sku = "IT-" + UUID.randomUUID();
        EventMessage.created(UUID.randomUUID(), null, sku, units).bringTo(productEvents::on);
        return sku;
    }
}
