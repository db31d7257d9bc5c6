package io.cloudretail.order.totals;

/**
 * A line that is to be priced.
 *
 * @param unitPrice minor units of one
 * @param taxClass what kind of goods they are to the tax office
 * @param grams what one weighs; 0 when that is not known
 */
public record Goods(long unitPrice, int quantity, String taxClass, long grams) {
    public long value() {
        return Math.multiplyExact(unitPrice, quantity);
    }

    public long weight() {
        return Math.multiplyExact(grams, quantity);
    }
}
