package io.cloudretail.payment.figures;

import io.cloudretail.kit.figures.Bucket;
import io.cloudretail.kit.figures.Flaw;
import java.util.List;

/**
 * The books as they were at a moment.
 *
 * @param held digests of what is held for each order
 * @param flaws the first of what is not as it should be within these books
 */
public record Figures(List<Sum> sums, List<Bucket> held, List<Flaw> flaws) {
    /** Over all payments of a currency, in minor units. */
    public record Sum(String currency, long captured, long refunded) {}
}
