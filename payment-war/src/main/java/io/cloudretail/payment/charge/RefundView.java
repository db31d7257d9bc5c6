package io.cloudretail.payment.charge;

import io.cloudretail.kit.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * What is given back of a payment, as admins see it.
 *
 * @param id the return's id, or the order's for what a cancellation gives back
 * @param status PENDING or REFUNDED
 * @param reason why the provider refused it when it was last tried
 */
public record RefundView(UUID id, UUID orderId, String status, Money amount, String reason, Instant createdAt) {
    static RefundView of(Refund refund) {
        return new RefundView(
                refund.id(), refund.orderId(), refund.status(), refund.amount(), refund.reason(), refund.createdAt());
    }
}
