package io.cloudretail.inventory.stock;

import io.cloudretail.kit.event.CloudEvent;
import io.cloudretail.kit.event.Inapplicable;
import io.cloudretail.kit.inbox.EventIntake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** A new product opens the stock of each of its SKUs. */
@ApplicationScoped
public class ProductEvents {
    /** What this service reads of {@code product.created}. */
    public record ProductCreated(List<Variant> variants) {
        public record Variant(String sku, Integer openingStock) {}
    }

    private EventIntake intake;
    private Stocks stocks;

    ProductEvents() {}

    @Inject
    ProductEvents(EventIntake intake, Stocks stocks) {
        this.intake = intake;
        this.stocks = stocks;
    }

    @Incoming("product-events")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    public CompletionStage<Void> on(Message<String> message) {
        return intake.take(message, this::apply);
    }

    void apply(CloudEvent event) {
        if (!"product.created".equals(event.type())) {
            return;
        }
        if (event.version() != 1) {
            throw new Inapplicable("Unknown version " + event.version());
        }
        var created = event.dataAs(ProductCreated.class);
        if (created.variants() == null || created.variants().isEmpty()) {
            throw new Inapplicable("A product without variants");
        }
        created.variants().stream()
                .sorted(java.util.Comparator.comparing(ProductCreated.Variant::sku))
                .forEach(variant -> stocks.open(
                        variant.sku(), variant.openingStock() == null ? 0 : Math.max(0, variant.openingStock())));
    }
}
