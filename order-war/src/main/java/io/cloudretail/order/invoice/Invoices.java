package io.cloudretail.order.invoice;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.order.orders.Order;
import io.cloudretail.order.orders.OrderEntries;
import io.cloudretail.order.orders.OrderEntry;
import io.cloudretail.order.orders.OrderStatus;
import jakarta.inject.Inject;
import java.util.Set;

/** The invoices of orders that are bought. */
@Shared
class Invoices {
    private static final Set<OrderStatus> BOUGHT =
            Set.of(OrderStatus.CONFIRMED, OrderStatus.SHIPPED, OrderStatus.DELIVERED);

    private final OrderEntries entries;

    @Inject
    Invoices(OrderEntries entries) {
        this.entries = entries;
    }

    Invoice of(Order order) {
        if (!BOUGHT.contains(order.status())) {
            throw new NoInvoice(order.status());
        }
        return entries.of(order.id()).stream()
                .filter(entry -> entry.what().equals(OrderStatus.CONFIRMED.name()))
                .map(OrderEntry::at)
                .findFirst()
                .map(at -> Invoice.of(order, at))
                .orElseGet(() -> Invoice.of(order, order.createdAt()));
    }
}
