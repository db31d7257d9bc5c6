package io.cloudretail.inventory.stock;

import io.cloudretail.kit.event.DomainEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What others want to know of a SKU's stock: that a line was crossed, not each movement. */
public sealed interface StockEvent extends DomainEvent {
    String sku();

    /** Null when it is nobody's but the shop's. */
    UUID vendorId();

    @Override
    default String subject() {
        return sku();
    }

    /** There are units to be ordered again, or none any more. */
    record AvailabilityChanged(String sku, boolean inStock, UUID vendorId) implements StockEvent {
        @Override
        public String type() {
            return "inventory.availability_changed";
        }
    }

    /** It went to or below its threshold. */
    record LowStock(String sku, int available, int threshold, UUID vendorId) implements StockEvent {
        @Override
        public String type() {
            return "inventory.low_stock";
        }
    }

    /** It is above its threshold again. */
    record Restocked(String sku, int available, int threshold, UUID vendorId) implements StockEvent {
        @Override
        public String type() {
            return "inventory.restocked";
        }
    }

    /** The lines crossed between two states of a SKU, the later of which is as judged now. */
    static List<StockEvent> between(Stock before, Stock now) {
        List<StockEvent> events = new ArrayList<>();
        if (before.available() > 0 != now.available() > 0) {
            events.add(new AvailabilityChanged(now.sku(), now.available() > 0, now.vendorId()));
        }
        if (before.low() != now.low()) {
            events.add(
                    now.low()
                            ? new LowStock(now.sku(), now.available(), now.threshold(), now.vendorId())
                            : new Restocked(now.sku(), now.available(), now.threshold(), now.vendorId()));
        }
        return events;
    }
}
