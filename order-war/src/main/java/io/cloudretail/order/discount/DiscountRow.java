package io.cloudretail.order.discount;

import io.cloudretail.kit.money.Money;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Between a row of the table and what it stands for. */
final class DiscountRow {
    private DiscountRow() {}

    static DiscountCode code(Object[] column) {
        String kind = (String) column[1];
        long value = (Long) column[2];
        String currency = (String) column[3];
        long minimum = (Long) column[4];
        return new DiscountCode(
                (String) column[0],
                kind,
                kind.equals("PERCENT") ? Integer.valueOf((int) value) : null,
                kind.equals("AMOUNT") ? Money.of(value, currency) : null,
                minimum == 0 ? null : Money.of(minimum, currency),
                instant(column[5]),
                instant(column[6]),
                (Integer) column[7],
                (Integer) column[8],
                (Boolean) column[9],
                (Integer) column[10],
                instant(column[11]),
                (Integer) column[12]);
    }

    static Instant instant(Object column) {
        if (column == null) {
            return null;
        }
        return column instanceof OffsetDateTime time ? time.toInstant() : ((java.sql.Timestamp) column).toInstant();
    }
}
