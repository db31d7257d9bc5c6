package io.cloudretail.product.availability;

import io.cloudretail.kit.event.CloudEvent;
import io.cloudretail.kit.event.Inapplicable;
import io.cloudretail.kit.inbox.Batch;
import io.cloudretail.kit.inbox.BatchIntake;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Hears from the inventory, so that a list of products asks nobody what is left. */
@ApplicationScoped
public class InventoryEvents {
    /** What this service reads of {@code inventory.availability_changed}. */
    public record AvailabilityChanged(String sku, Boolean inStock) {}

    private static final String CHANGED = "inventory.availability_changed";

    private BatchIntake intake;
    private Batch events;
    private Availability availability;

    InventoryEvents() {}

    @Inject
    InventoryEvents(BatchIntake intake, Availability availability) {
        this.intake = intake;
        this.availability = availability;
    }

    @PostConstruct
    void start() {
        events = intake.open("inventory-events", CHANGED::equals, this::apply);
    }

    @Incoming("inventory-events")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    public CompletionStage<Void> on(Message<String> message) {
        return events.take(message);
    }

    /** What is told of many SKUs, as after an import, is applied together; of each the last word counts. */
    void apply(List<CloudEvent> events) {
        Map<String, Boolean> inStock = new HashMap<>();
        for (CloudEvent event : events) {
            if (CHANGED.equals(event.type())) {
                AvailabilityChanged changed = read(event);
                inStock.put(changed.sku(), changed.inStock());
            }
        }
        if (!inStock.isEmpty()) {
            availability.set(inStock);
        }
    }

    private static AvailabilityChanged read(CloudEvent event) {
        AvailabilityChanged changed = event.dataAs(AvailabilityChanged.class);
        boolean whole = changed.sku() != null && changed.inStock() != null;
        if (event.version() != 1 || !whole || !changed.sku().equals(event.subject())) {
            throw new Inapplicable(
                    "Not an inventory.availability_changed of version 1 with its SKU and whether it is in stock");
        }
        return changed;
    }
}
