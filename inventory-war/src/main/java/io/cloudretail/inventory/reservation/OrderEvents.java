package io.cloudretail.inventory.reservation;

import io.cloudretail.kit.event.CloudEvent;
import io.cloudretail.kit.event.Inapplicable;
import io.cloudretail.kit.inbox.EventIntake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** How an order ends decides what becomes of its reservation. */
@ApplicationScoped
public class OrderEvents {
    /** What this service reads of an order's events. */
    public record OrderEnded(UUID orderId) {}

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
        return intake.take(message, this::apply);
    }

    void apply(CloudEvent event) {
        switch (event.type()) {
            case "order.confirmed" -> reservations.commit(order(event));
            case "order.rejected", "order.cancelled" -> reservations.release(order(event));
            default -> {
                // other events of an order do not touch its reservation
            }
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
