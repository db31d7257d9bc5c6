package io.cloudretail.payment.charge;

import io.cloudretail.kit.event.DomainEvent;
import io.cloudretail.kit.money.Money;
import java.util.UUID;

/** What happened to a payment. */
public sealed interface PaymentEvent extends DomainEvent {
    UUID orderId();

    @Override
    default String subject() {
        return orderId().toString();
    }

    record Processed(UUID orderId, Money amount) implements PaymentEvent {
        @Override
        public String type() {
            return "payment.processed";
        }
    }

    record Failed(UUID orderId, String reason) implements PaymentEvent {
        @Override
        public String type() {
            return "payment.failed";
        }
    }

    /**
     * @param refundId the return's id, or the order's when all that was left is given back
     * @param amount how much this refund gives back
     */
    record Refunded(UUID orderId, UUID refundId, Money amount) implements PaymentEvent {
        @Override
        public String type() {
            return "payment.refunded";
        }
    }
}
