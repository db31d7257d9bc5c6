package io.cloudretail.inventory.reservation;

import io.cloudretail.kit.event.CloudEvent;
import io.cloudretail.kit.event.Inapplicable;
import io.cloudretail.kit.inbox.EventIntake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** How an order ends decides what becomes of its reservation; what comes back later goes back to the shelf. */
@ApplicationScoped
public class OrderEvents {
    /** What this service reads of an order's events. */
    public record OrderEnded(UUID orderId) {}

    /** What it reads of {@code order.returned}. */
    public record OrderReturned(Boolean restock, List<Item> items) {
        public record Item(String sku, Integer quantity) {}

        /** Units by SKU. */
        SortedMap<String, Integer> units() {
            if (restock == null || items == null || items.isEmpty()) {
                throw new Inapplicable("An order.returned without restock or without items");
            }
            SortedMap<String, Integer> units = new TreeMap<>();
            for (Item item : items) {
                if (item == null || item.sku() == null || item.quantity() == null || item.quantity() < 1) {
                    throw new Inapplicable("An item that nobody can return");
                }
                units.merge(item.sku(), item.quantity(), Math::addExact);
            }
            return units;
        }
    }

    private static final Set<String> MOVING_STOCK =
            Set.of("order.confirmed", "order.rejected", "order.cancelled", "order.returned");

    private EventIntake intake;
    private Reservations reservations;

    OrderEvents() {}

    @Inject
    OrderEvents(EventIntake intake, Reservations reservations) {
        this.intake = intake;
        this.reservations = reservations;
    }

    @Incoming("order-events")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    public CompletionStage<Void> on(Message<String> message) {
        return intake.take(message, MOVING_STOCK::contains, this::apply);
    }

    void apply(CloudEvent event) {
        switch (event.type()) {
            case "order.confirmed" -> reservations.commit(order(event));
            case "order.rejected", "order.cancelled" -> reservations.release(order(event));
            case "order.returned" -> takeBack(event);
            default -> {
                // other events of an order do not touch its reservation
            }
        }
    }

    private void takeBack(CloudEvent event) {
        UUID order = order(event);
        OrderReturned returned = event.dataAs(OrderReturned.class);
        SortedMap<String, Integer> units = returned.units();
        if (returned.restock()) {
            reservations.takeBack(order, units);
        }
    }

    private static UUID order(CloudEvent event) {
        UUID order = event.dataAs(OrderEnded.class).orderId();
        if (event.version() != 1 || order == null || !order.toString().equals(event.subject())) {
            throw new Inapplicable("Not an order event of version 1 with its order's id");
        }
        return order;
    }
}
