package io.cloudretail.inventory.ledger;

import java.util.List;

/**
 * The stock beside what explains it, all of one moment.
 *
 * @param balanced whether every SKU's stock is what its movements and reservations say
 * @param skus how many were checked
 * @param differing how many of them are not as they should be
 * @param differences the first of those, in order of SKU
 */
public record LedgerReport(
        boolean balanced, long skus, long movements, Sums sums, long differing, List<Difference> differences) {
    /**
     * Over all SKUs.
     *
     * @param moved sums of the ledger
     * @param held units in lines of reservations that are held
     */
    public record Sums(long onHand, long reserved, long onHandMoved, long reservedMoved, long held) {}

    /** One SKU whose stock differs, or breaks {@code 0 <= reserved <= onHand}. */
    public record Difference(String sku, long onHand, long reserved, long onHandMoved, long reservedMoved, long held) {}
}
