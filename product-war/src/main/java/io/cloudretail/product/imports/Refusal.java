package io.cloudretail.product.imports;

import io.cloudretail.product.sheet.Refused;
import io.cloudretail.product.sheet.Row;

/** A row that was not taken. */
record Refusal(long line, String column, String reason, String sku) {
    private static final int LONGEST = 60;

    static Refusal of(Row row, Refused refused) {
        String sku = row.sku().replace("\0", "");
        return new Refusal(
                row.line(), refused.column(), refused.getMessage(), sku.substring(0, Math.min(sku.length(), LONGEST)));
    }
}
