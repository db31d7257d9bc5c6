package io.cloudretail.order.orders;

import io.cloudretail.kit.event.DomainEvent;
import io.cloudretail.kit.money.Money;
import java.util.List;
import java.util.UUID;

/** What happened to an order. */
public sealed interface OrderEvent extends DomainEvent {
    UUID orderId();

    @Override
    default String subject() {
        return orderId().toString();
    }

    /** Units of one line. @param vendorId whose it is; null for nobody's, and before it is priced */
    record SoldItem(String sku, int quantity, UUID vendorId) {
        static List<SoldItem> of(List<OrderLine> lines) {
            return lines.stream()
                    .map(line -> new SoldItem(line.sku(), line.quantity(), line.vendorId()))
                    .toList();
        }

        /** So many units of a SKU that is in the order. */
        public static SoldItem of(Order order, String sku, int quantity) {
            UUID vendor = order.lines().stream()
                    .filter(line -> line.sku().equals(sku) && line.vendorId() != null)
                    .map(OrderLine::vendorId)
                    .findFirst()
                    .orElse(null);
            return new SoldItem(sku, quantity, vendor);
        }
    }

    record Created(UUID orderId, UUID customerId, String number, List<Item> items) implements OrderEvent {
        public record Item(String sku, int quantity) {}

        @Override
        public String type() {
            return "order.created";
        }
    }

    record Confirmed(UUID orderId, UUID customerId, String number, Money total, List<Item> items)
            implements OrderEvent {
        public record Item(String sku, int quantity, Money unitPrice, UUID vendorId) {}

        @Override
        public String type() {
            return "order.confirmed";
        }
    }

    record Rejected(UUID orderId, UUID customerId, String number, String reason) implements OrderEvent {
        @Override
        public String type() {
            return "order.rejected";
        }
    }

    /** @param refund what a confirmed order had cost and is given back; null for one that was not confirmed */
    record Cancelled(UUID orderId, UUID customerId, String number, Money refund, List<SoldItem> items)
            implements OrderEvent {
        @Override
        public String type() {
            return "order.cancelled";
        }
    }

    record Shipped(
            UUID orderId, UUID customerId, String number, String carrier, String trackingNumber, List<SoldItem> items)
            implements OrderEvent {
        @Override
        public String type() {
            return "order.shipped";
        }
    }

    record Delivered(UUID orderId, UUID customerId, String number, List<SoldItem> items) implements OrderEvent {
        @Override
        public String type() {
            return "order.delivered";
        }
    }

    /** Units came back. What is given for them follows as {@link Refunded}. */
    record Returned(
            UUID orderId,
            UUID customerId,
            String number,
            UUID returnId,
            boolean restock,
            List<SoldItem> items,
            Money refund)
            implements OrderEvent {
        @Override
        public String type() {
            return "order.returned";
        }
    }

    record Refunded(UUID orderId, UUID customerId, String number, UUID returnId, Money refund) implements OrderEvent {
        @Override
        public String type() {
            return "order.refunded";
        }
    }
}
