package io.cloudretail.order.reconciliation;

import io.cloudretail.kit.figures.Flaw;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the books of all services say, side by side.
 *
 * @param asOf the moment the sums are of; what changed after it is not judged
 * @param reconciled whether nothing is wrong and nobody was away
 * @param money by currency
 * @param openSagas orders on their way
 * @param unsentEvents how many wait, by service
 * @param gaps services that could not be asked, with the reason
 * @param problems what is wrong, by name; the first {@value #LISTED}
 * @param moreProblems how many more there are at least
 */
public record Report(
        Instant asOf,
        boolean reconciled,
        Units units,
        Map<String, Sums> money,
        long openSagas,
        Map<String, Long> unsentEvents,
        Map<String, String> gaps,
        List<Flaw> problems,
        long moreProblems) {
    static final int LISTED = 200;

    /**
     * @param ordered in orders that are confirmed
     * @param sold taken out of stock for orders
     * @param held for orders on their way
     */
    public record Units(Long ordered, Long sold, Long held, Long onHand, Long reserved) {}

    /**
     * In minor units.
     *
     * @param ordered the worth of orders that are confirmed, less what was given back for returns
     * @param held captured less refunded
     */
    public record Sums(Long ordered, Long captured, Long refunded, Long held) {}
}
