package io.cloudretail.order.discount;

import io.cloudretail.kit.database.Columns;
import io.cloudretail.kit.money.Money;

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
                Columns.instant(column[5]),
                Columns.instant(column[6]),
                (Integer) column[7],
                (Integer) column[8],
                (Boolean) column[9],
                (Integer) column[10],
                Columns.instant(column[11]),
                (Integer) column[12]);
    }
}
