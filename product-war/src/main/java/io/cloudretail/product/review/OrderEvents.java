package io.cloudretail.product.review;

import io.cloudretail.kit.event.CloudEvent;
import io.cloudretail.kit.event.Inapplicable;
import io.cloudretail.kit.inbox.Batch;
import io.cloudretail.kit.inbox.BatchIntake;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Orders tell who bought what. One that is cancelled later was no purchase, and gave no right to a review. */
@ApplicationScoped
public class OrderEvents {
    /** What this service reads of an order's events; a cancelled one tells its id alone. */
    public record Order(UUID orderId, UUID customerId, List<Item> items) {}

    public record Item(String sku) {}

    private static final Set<String> OF_BUYERS = Set.of("order.confirmed", "order.cancelled");

    private BatchIntake intake;
    private Batch events;
    private Purchases purchases;
    private Reviews reviews;

    OrderEvents() {}

    @Inject
    OrderEvents(BatchIntake intake, Purchases purchases, Reviews reviews) {
        this.intake = intake;
        this.purchases = purchases;
        this.reviews = reviews;
    }

    @PostConstruct
    void start() {
        events = intake.open("order-events", OF_BUYERS::contains, batch -> batch.forEach(this::apply));
    }

    @Incoming("order-events")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    public CompletionStage<Void> on(Message<String> message) {
        return events.take(message);
    }

    void apply(CloudEvent event) {
        switch (event.type()) {
            case "order.confirmed" -> confirmed(event);
            case "order.cancelled" -> reviews.undo(order(event).orderId());
            default -> {
                // nothing else that happens to an order makes or unmakes a buyer
            }
        }
    }

    private void confirmed(CloudEvent event) {
        Order order = order(event);
        if (order.customerId() == null || order.items() == null || order.items().contains(null)) {
            throw new Inapplicable("An order.confirmed without its customer or its items");
        }
        List<String> skus = order.items().stream()
                .map(Item::sku)
                .flatMap(Stream::ofNullable)
                .toList();
        purchases.add(order.orderId(), order.customerId(), skus, event.time());
    }

    private static Order order(CloudEvent event) {
        Order order = event.dataAs(Order.class);
        boolean whole = order.orderId() != null && order.orderId().toString().equals(event.subject());
        if (event.version() != 1 || !whole) {
            throw new Inapplicable("Not an order event of version 1 with its order's id");
        }
        return order;
    }
}
