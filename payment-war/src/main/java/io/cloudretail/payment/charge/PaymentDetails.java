package io.cloudretail.payment.charge;

import io.cloudretail.kit.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A payment with all that became of it.
 *
 * @param amount absent where the payment was cancelled before it was asked for
 * @param providerReference what the payment provider calls it
 * @param transactions the ledger, oldest first; their sum is what is held for the order. Told of one order alone
 * @param refunds oldest first; told of one order alone
 */
public record PaymentDetails(
        UUID orderId,
        String status,
        String reason,
        Money amount,
        Money refunded,
        String providerReference,
        Instant createdAt,
        List<Transaction> transactions,
        List<RefundView> refunds) {
    static PaymentDetails of(Payment payment, List<Transaction> transactions, List<RefundView> refunds) {
        return new PaymentDetails(
                payment.orderId(),
                payment.status().name(),
                payment.reason(),
                payment.amount(),
                payment.refunded(),
                payment.reference(),
                payment.createdAt(),
                transactions,
                refunds);
    }
}
