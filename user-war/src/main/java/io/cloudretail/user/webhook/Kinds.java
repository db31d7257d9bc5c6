package io.cloudretail.user.webhook;

import java.util.Set;
import java.util.TreeSet;

/** Which events webhooks are told of. */
final class Kinds {
    /** Those that say whose the products are: the only ones a vendor can be told of. */
    private static final Set<String> WITH_VENDORS = Set.of(
            "order.confirmed",
            "order.cancelled",
            "order.shipped",
            "order.delivered",
            "order.returned",
            "inventory.availability_changed",
            "inventory.low_stock",
            "inventory.restocked");

    private static final Set<String> WITHOUT = Set.of("order.created", "order.rejected", "order.refunded");

    private Kinds() {}

    /** In alphabetical order. */
    static Set<String> of(Scope scope) {
        Set<String> kinds = new TreeSet<>(WITH_VENDORS);
        if (scope == Scope.ALL) {
            kinds.addAll(WITHOUT);
        }
        return kinds;
    }
}
