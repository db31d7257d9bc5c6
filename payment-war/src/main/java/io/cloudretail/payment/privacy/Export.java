package io.cloudretail.payment.privacy;

import io.cloudretail.kit.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** All that this service holds about a person, oldest first, but for the tokens that name their cards. */
public record Export(List<Payment> payments) {
    /** @param providerReference what the payment provider calls it */
    public record Payment(
            UUID orderId,
            String status,
            String reason,
            Money amount,
            String providerReference,
            Instant createdAt,
            List<Movement> transactions) {}

    /** @param amount negative when it was given back */
    public record Movement(String type, Money amount, String providerReference, Instant at) {}
}
