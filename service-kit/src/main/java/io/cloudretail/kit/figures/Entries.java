package io.cloudretail.kit.figures;

import java.util.List;

/** What is held for the orders of one bucket. */
public record Entries(List<Entry> entries) {
    /** So many are told at once. */
    public static final int MOST = 5_000;
}
