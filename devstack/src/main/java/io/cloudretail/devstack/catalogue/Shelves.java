package io.cloudretail.devstack.catalogue;

import java.util.List;

/** The paths of categories; the first rule whose words are in the title decides. */
final class Shelves {
    private static final String BELOW = " > ";
    static final String REST = "Gifts & Novelties";

    private final Keywords keywords;

    Shelves(List<Rule> rules) {
        this.keywords = Keywords.of(rules);
    }

    String of(String title) {
        return keywords.in(title).findFirst().orElse(REST);
    }

    /** The last part of a path. */
    static String lowest(String category) {
        int end = category.lastIndexOf(BELOW);
        return end < 0 ? category : category.substring(end + BELOW.length());
    }
}
