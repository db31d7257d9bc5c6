package io.cloudretail.order.totals;

import io.cloudretail.kit.money.Money;

/**
 * What a code takes off.
 *
 * @param value basis points of a PERCENT, minor units of an AMOUNT, nothing of FREE_SHIPPING
 * @param minimum what the goods must be worth at least, before the discount; null for nothing
 */
public record Discount(String code, Kind kind, long value, Money minimum) {
    public enum Kind {
        PERCENT,
        AMOUNT,
        FREE_SHIPPING
    }

    private static final long WHOLE = 10_000;

    /** What is taken off goods of this worth; never more than that. */
    long off(long subtotal) {
        if (minimum != null && subtotal < minimum.amount()) {
            throw DiscountRefused.belowMinimum(minimum);
        }
        return switch (kind) {
            case PERCENT -> Rounding.halfUp(subtotal, value, WHOLE);
            case AMOUNT -> Math.min(value, subtotal);
            case FREE_SHIPPING -> 0;
        };
    }

    boolean shipsFree() {
        return kind == Kind.FREE_SHIPPING;
    }
}
