package io.cloudretail.product.search;

import io.cloudretail.kit.problem.InvalidRequest;
import java.util.Arrays;

/** How a list is ordered: by a number of the listing and then by id, so that every product has one place. */
enum Sort {
    /** Without words to be relevant to, the newest first. */
    RELEVANCE("relevance", "created", true),
    PRICE("price", "price", false),
    PRICE_DOWN("-price", "price", true),
    NEWEST("newest", "created", true),
    RATING("rating", "rated", true);

    private final String parameter;
    private final String column;
    private final boolean descending;

    Sort(String parameter, String column, boolean descending) {
        this.parameter = parameter;
        this.column = column;
        this.descending = descending;
    }

    static Sort of(String parameter) {
        return Arrays.stream(values())
                .filter(sort -> sort.parameter.equals(parameter))
                .findFirst()
                .orElseThrow(() -> InvalidRequest.field("sort", "must be relevance, price, -price, newest or rating"));
    }

    /** The column to order by among products that match words equally well, or that match no words. */
    String column(boolean ranked) {
        return ranked ? "merit" : column;
    }

    String direction() {
        return descending ? "DESC" : "ASC";
    }

    String comparison() {
        return descending ? "<" : ">";
    }
}
