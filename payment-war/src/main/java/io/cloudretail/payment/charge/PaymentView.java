package io.cloudretail.payment.charge;

import io.cloudretail.kit.money.Money;
import java.util.UUID;

/**
 * A payment as services see it.
 *
 * @param reason why the money was not taken
 * @param amount what was asked for; missing when the order was called off before
 * @param refunded how much of it was given back
 */
public record PaymentView(UUID orderId, String status, String reason, Money amount, Money refunded) {
    static PaymentView of(Payment payment) {
        return new PaymentView(
                payment.orderId(), payment.status().name(), payment.reason(), payment.amount(), payment.refunded());
    }
}
