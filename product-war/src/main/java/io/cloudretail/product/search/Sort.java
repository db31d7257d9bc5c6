package io.cloudretail.product.search;

import io.cloudretail.kit.problem.InvalidRequest;
import java.util.Arrays;

/** How a list is ordered: by an expression and then by id, so that every product has one place. */
enum Sort {
    RELEVANCE("relevance", "created_at", "timestamptz", true),
    PRICE("price", "price_minor", "bigint", false),
    PRICE_DOWN("-price", "price_minor", "bigint", true),
    NEWEST("newest", "created_at", "timestamptz", true),
    RATING("rating", "created_at", "timestamptz", true);

    private final String parameter;
    private final String key;
    private final String type;
    private final boolean descending;

    Sort(String parameter, String key, String type, boolean descending) {
        this.parameter = parameter;
        this.key = key;
        this.type = type;
        this.descending = descending;
    }

    /** Without words to be relevant to, relevance means the newest first. */
    static Sort of(String parameter) {
        return Arrays.stream(values())
                .filter(sort -> sort.parameter.equals(parameter))
                .findFirst()
                .orElseThrow(() -> InvalidRequest.field("sort", "must be relevance, price, -price, newest or rating"));
    }

    String key() {
        return key;
    }

    String type() {
        return type;
    }

    String direction() {
        return descending ? "DESC" : "ASC";
    }

    String comparison() {
        return descending ? "<" : ">";
    }
}
