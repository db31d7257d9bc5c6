package io.cloudretail.inventory.reservation;

import java.util.SortedMap;

/** One thing that happens to the stock of a few SKUs. */
record Step(Kind kind, int sku, int order, int units, SortedMap<Integer, Integer> lines) {
    enum Kind {
        RECEIPT,
        CORRECTION,
        HOLD,
        COMMIT,
        RELEASE,
        KEEP,
        THRESHOLD
    }

    @Override
    public String toString() {
        return switch (kind) {
            case RECEIPT, CORRECTION, THRESHOLD -> kind + "(" + sku + ", " + units + ")";
            case HOLD -> "HOLD(order " + order + ", " + lines + ")";
            default -> kind + "(order " + order + ")";
        };
    }
}
