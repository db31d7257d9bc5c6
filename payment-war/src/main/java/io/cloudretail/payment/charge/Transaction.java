package io.cloudretail.payment.charge;

import io.cloudretail.kit.database.Columns;
import io.cloudretail.kit.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * One entry of the ledger: a CAPTURE is positive, a REFUND negative.
 *
 * @param refundId which refund it was; null for the capture
 * @param providerReference what the payment provider calls it
 */
public record Transaction(String type, Money amount, UUID refundId, String providerReference, Instant at) {
    static Transaction of(Object[] column) {
        Money amount = Money.of(((Number) column[1]).longValue(), (String) column[2]);
        return new Transaction(
                (String) column[0], amount, (UUID) column[3], (String) column[4], Columns.instant(column[5]));
    }
}
