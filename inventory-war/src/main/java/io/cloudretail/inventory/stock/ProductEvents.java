package io.cloudretail.inventory.stock;

import io.cloudretail.inventory.stock.Openings.Opening;
import io.cloudretail.kit.erasure.ErasedUsers;
import io.cloudretail.kit.event.CloudEvent;
import io.cloudretail.kit.event.Inapplicable;
import io.cloudretail.kit.inbox.Batch;
import io.cloudretail.kit.inbox.BatchIntake;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** What the catalogue tells of a product opens the stock of its SKUs, says whose they are, and takes them off sale. */
@ApplicationScoped
public class ProductEvents {
    private static final int MOST = 1_000_000;
    private static final Set<String> MOVING_STOCK = Set.of("product.created", "product.updated", "product.retired");
    private static final UUID NOBODY = new UUID(0, 0);

    /** What this service reads of {@code product.created} and {@code product.updated}. */
    public record ProductOnOffer(UUID productId, UUID vendorId, String status, List<Variant> variants) {
        public record Variant(String sku, Integer openingStock) {
            private boolean isSound() {
                return sku != null && !sku.isBlank() && sku.length() <= 64 && sku.indexOf('\0') < 0 && stock() >= 0;
            }

            private int stock() {
                return openingStock == null ? 0 : Math.min(openingStock, MOST);
            }
        }

        private List<String> onSale() {
            return "RETIRED".equals(status)
                    ? List.of()
                    : variants.stream().map(Variant::sku).toList();
        }
    }

    /** What this service reads of {@code product.retired}. */
    public record ProductRetired(List<String> skus) {}

    private BatchIntake intake;
    private Batch events;
    private Openings openings;
    private ErasedUsers erasedUsers;

    ProductEvents() {}

    @Inject
    ProductEvents(BatchIntake intake, Openings openings, ErasedUsers erasedUsers) {
        this.intake = intake;
        this.openings = openings;
        this.erasedUsers = erasedUsers;
    }

    @PostConstruct
    void start() {
        events = intake.open("product-events", MOVING_STOCK::contains, this::apply);
    }

    @Incoming("product-events")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    public CompletionStage<Void> on(Message<String> message) {
        return events.take(message);
    }

    /** New products, of which an import brings very many, are opened together; each other event is applied by itself. */
    void apply(List<CloudEvent> events) {
        Vendors vendors = new Vendors();
        List<Opening> opened = new ArrayList<>();
        for (CloudEvent event : events) {
            switch (event.type()) {
                case "product.created" -> opened.addAll(openings(offer(event), vendors));
                case "product.updated" -> {
                    ProductOnOffer offer = offer(event);
                    opened.addAll(openings(offer, vendors));
                    open(opened);
                    openings.assign(offer.productId(), vendors.of(offer), offer.onSale());
                }
                case "product.retired" -> {
                    open(opened);
                    retire(event);
                }
                default -> {
                    // other events of a product do not touch its stock
                }
            }
        }
        open(opened);
    }

    private void open(List<Opening> opened) {
        if (!opened.isEmpty()) {
            openings.open(opened);
            opened.clear();
        }
    }

    private void retire(CloudEvent event) {
        List<String> skus = event.dataAs(ProductRetired.class).skus();
        if (event.version() != 1 || skus == null || skus.contains(null)) {
            throw new Inapplicable("Not a retired product of version 1 with its SKUs");
        }
        openings.retire(skus);
    }

    /** Whose SKUs these are; nobody's when that person has left meanwhile. Each is asked about once in a transaction. */
    private final class Vendors {
        private final Map<UUID, Boolean> left = new HashMap<>();

        private UUID of(ProductOnOffer offer) {
            UUID vendor = offer.vendorId();
            boolean isNobody =
                    vendor == null || vendor.equals(NOBODY) || left.computeIfAbsent(vendor, erasedUsers::contains);
            return isNobody ? null : vendor;
        }
    }

    private static ProductOnOffer offer(CloudEvent event) {
        if (event.version() != 1) {
            throw new Inapplicable("Unknown version " + event.version());
        }
        var offer = event.dataAs(ProductOnOffer.class);
        if (offer.variants() == null || offer.variants().isEmpty()) {
            throw new Inapplicable("A product without variants");
        }
        if (!offer.variants().stream().allMatch(variant -> variant != null && variant.isSound())) {
            throw new Inapplicable("A variant without a SKU, or with less than no stock");
        }
        return offer;
    }

    private static List<Opening> openings(ProductOnOffer offer, Vendors vendors) {
        UUID vendor = vendors.of(offer);
        return offer.variants().stream()
                .map(variant -> new Opening(variant.sku(), variant.stock(), offer.productId(), vendor))
                .toList();
    }
}
