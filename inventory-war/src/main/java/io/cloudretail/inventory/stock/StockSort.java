package io.cloudretail.inventory.stock;

import io.cloudretail.kit.http.Cursor;
import io.cloudretail.kit.problem.InvalidRequest;
import java.util.Arrays;
import java.util.List;

/** How a list of stock is ordered: by SKU, or by what can be ordered and then by SKU, so that every SKU has one place. */
public enum StockSort {
    SKU("sku", false, false),
    SKU_DOWN("-sku", false, true),
    AVAILABLE("available", true, false),
    AVAILABLE_DOWN("-available", true, true);

    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";

    private final String parameter;
    private final boolean byAvailable;
    private final boolean descending;

    StockSort(String parameter, boolean byAvailable, boolean descending) {
        this.parameter = parameter;
        this.byAvailable = byAvailable;
        this.descending = descending;
    }

    public static StockSort of(String parameter) {
        return Arrays.stream(values())
                .filter(sort -> sort.parameter.equals(parameter))
                .findFirst()
                .orElseThrow(() -> InvalidRequest.field("sort", "must be sku, -sku, available or -available"));
    }

    String order() {
        String direction = descending ? " DESC" : "";
        return " ORDER BY " + (byAvailable ? "on_hand - reserved" + direction + ", " : "") + "sku" + direction;
    }

    /** What comes after a place, as SQL whose parameters, as many as {@link #place} gives, begin with this number. */
    String after(int parameter) {
        String comparison = descending ? " < " : " > ";
        return byAvailable
                ? " AND (on_hand - reserved, sku)" + comparison + "(?" + parameter + ", ?" + (parameter + 1) + ")"
                : " AND sku" + comparison + "?" + parameter;
    }

    public Cursor cursor(int available, String sku) {
        return Cursor.of(parameter, byAvailable ? available : "", sku);
    }

    /** The place that a cursor of this order names. */
    public List<Object> place(Cursor cursor) {
        String sku = cursor.key().get(2);
        if (!parameter.equals(cursor.key().get(0)) || !sku.matches(CODE)) {
            throw Cursor.invalid();
        }
        try {
            return byAvailable ? List.of(Integer.valueOf(cursor.key().get(1)), sku) : List.of(sku);
        } catch (NumberFormatException edited) {
            throw Cursor.invalid();
        }
    }
}
