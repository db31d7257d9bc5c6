package io.cloudretail.product.review;

import io.cloudretail.kit.problem.InvalidRequest;
import java.util.Arrays;

/** How reviews are ordered. Each ends with time and id, so that every review has one place. */
enum ReviewSort {
    NEWEST("newest", false, true),
    BEST("-rating", true, true),
    WORST("rating", true, false);

    private final String parameter;
    private final boolean rated;
    private final boolean descending;

    ReviewSort(String parameter, boolean rated, boolean descending) {
        this.parameter = parameter;
        this.rated = rated;
        this.descending = descending;
    }

    static ReviewSort of(String parameter) {
        return Arrays.stream(values())
                .filter(sort -> sort.parameter.equals(parameter))
                .findFirst()
                .orElseThrow(() -> InvalidRequest.field("sort", "must be newest, -rating or rating"));
    }

    boolean isRated() {
        return rated;
    }

    /** The condition for what comes behind a position: its time as ?2, its id as ?3 and, for a rated one, its rating as ?4. */
    String behind() {
        String comparison = descending ? "<" : ">";
        String position = "CAST(?2 AS timestamptz), CAST(?3 AS uuid))";
        return rated
                ? " AND (rating, created_at, id) " + comparison + " (CAST(?4 AS integer), " + position
                : " AND (created_at, id) " + comparison + " (" + position;
    }

    String order() {
        String direction = descending ? " DESC" : " ASC";
        return " ORDER BY " + (rated ? "rating" + direction + ", " : "") + "created_at" + direction + ", id"
                + direction;
    }
}
