package io.cloudretail.order.totals;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A way to ship to one country.
 *
 * @param steps what it costs up to which weight, the lightest first
 */
public record Delivery(String method, List<Step> steps) {
    /** @param upToGrams null for whatever is heavier */
    public record Step(Long upToGrams, long cost) {
        boolean carries(long grams) {
            return upToGrams == null || grams <= upToGrams;
        }
    }

    private static final Comparator<Step> LIGHTEST_FIRST =
            Comparator.comparing(Step::upToGrams, Comparator.nullsLast(Comparator.naturalOrder()));

    public Delivery {
        steps = steps.stream().sorted(LIGHTEST_FIRST).toList();
    }

    /** Empty when it is too heavy. */
    public Optional<Long> cost(long grams) {
        return steps.stream().filter(step -> step.carries(grams)).findFirst().map(Step::cost);
    }
}
