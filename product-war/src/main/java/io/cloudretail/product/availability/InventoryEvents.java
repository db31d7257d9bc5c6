package io.cloudretail.product.availability;

import io.cloudretail.kit.event.CloudEvent;
import io.cloudretail.kit.event.Inapplicable;
import io.cloudretail.kit.inbox.EventIntake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Hears from the inventory, so that a list of products asks nobody what is left. */
@ApplicationScoped
public class InventoryEvents {
    /** What this service reads of {@code inventory.availability_changed}. */
    public record AvailabilityChanged(String sku, Boolean inStock) {}

    private EventIntake intake;
    private Availability availability;

    InventoryEvents() {}

    @Inject
    InventoryEvents(EventIntake intake, Availability availability) {
        this.intake = intake;
        this.availability = availability;
    }

    @Incoming("inventory-events")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    public CompletionStage<Void> on(Message<String> message) {
        return intake.take(message, this::apply);
    }

    void apply(CloudEvent event) {
        if (!"inventory.availability_changed".equals(event.type())) {
            return;
        }
        AvailabilityChanged changed = event.dataAs(AvailabilityChanged.class);
        boolean whole = changed.sku() != null && changed.inStock() != null;
        if (event.version() != 1 || !whole || !changed.sku().equals(event.subject())) {
            throw new Inapplicable(
                    "Not an inventory.availability_changed of version 1 with its SKU and whether it is in stock");
        }
        availability.set(changed.sku(), changed.inStock());
    }
}
