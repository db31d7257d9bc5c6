package io.cloudretail.payment.charge;

import io.cloudretail.kit.money.Money;
import java.time.Instant;
import java.time.OffsetDateTime;

/** One entry of the ledger: a CAPTURE is positive, a REFUND negative. */
public record Transaction(String type, Money amount, Instant at) {
    static Transaction of(Object[] column) {
        Instant at = column[3] instanceof OffsetDateTime time
                ? time.toInstant()
                : ((java.sql.Timestamp) column[3]).toInstant();
        return new Transaction((String) column[0], Money.of(((Number) column[1]).longValue(), (String) column[2]), at);
    }
}
