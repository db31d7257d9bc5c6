package io.cloudretail.product.imports;

import java.util.HashSet;
import java.util.Set;

/** The categories that a run has seen to already, so that it does not do so for every row. */
final class Categories {
    private static final int MOST = 10_000;

    private final Set<String> known = new HashSet<>();

    Set<String> known() {
        return known;
    }

    void add(Set<String> more) {
        if (known.size() + more.size() > MOST) {
            known.clear();
        }
        known.addAll(more);
    }
}
