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

    record Created(UUID orderId, UUID customerId, String number, List<Item> items) implements OrderEvent {
        public record Item(String sku, int quantity) {}

        @Override
        public String type() {
            return "order.created";
        }
    }

    record Confirmed(UUID orderId, UUID customerId, String number, Money total, List<Item> items)
            implements OrderEvent {
        public record Item(String sku, int quantity, Money unitPrice) {}

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
    record Cancelled(UUID orderId, UUID customerId, String number, Money refund) implements OrderEvent {
        @Override
        public String type() {
            return "order.cancelled";
        }
    }

    record Shipped(UUID orderId, UUID customerId, String number, String carrier, String trackingNumber)
            implements OrderEvent {
        @Override
        public String type() {
            return "order.shipped";
        }
    }

    record Delivered(UUID orderId, UUID customerId, String number) implements OrderEvent {
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
            List<Item> items,
            Money refund)
            implements OrderEvent {
        public record Item(String sku, int quantity) {}

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
