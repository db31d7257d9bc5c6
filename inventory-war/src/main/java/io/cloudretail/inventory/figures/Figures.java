package io.cloudretail.inventory.figures;

import io.cloudretail.kit.figures.Bucket;
import io.cloudretail.kit.figures.Entry;
import io.cloudretail.kit.figures.Flaw;
import java.util.List;

/**
 * The books as they were at a moment.
 *
 * @param sold digests of how many units were sold to each order
 * @param restocked digests of how many units of each order came back and are for sale again
 * @param held orders for which units were held then and still are, longest first; a part when there are many
 * @param flaws the first of what is not as it should be within these books
 */
public record Figures(Sums sums, List<Bucket> sold, List<Bucket> restocked, List<Entry> held, List<Flaw> flaws) {
    /** In units. */
    public record Sums(long onHand, long reserved, long sold, long held) {}
}
