package io.cloudretail.product.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A condition on a listing.
 *
 * @param facet what it narrows the list by: one of the names below, or an attribute's
 * @param sql with a question mark for each value
 */
record Filter(String facet, String sql, List<Object> values) {
    static final String CATEGORY = "category";
    static final String BRAND = "brand";
    static final String PRICE = "price";
    static final String RATING = "rating";
    static final String IN_STOCK = "inStock";
    static final String ATTRIBUTES = "attributes";

    static final long ONE_STAR = 100_000_000;

    /** What stands between two steps of a category's path, and behind the last in a listing. */
    static final String STEP = " > ";

    /** The category and all below it: one range of paths, as each is followed by the sign between two steps. */
    static Filter category(String path) {
        return new Filter(CATEGORY, "l.shelf >= ? AND l.shelf < ?", List.of(path + STEP, path + " >!"));
    }

    static Filter price(String comparison, long minorUnits) {
        return new Filter(PRICE, "l.price " + comparison + " ?", List.of(minorUnits));
    }

    static Filter rating(int stars) {
        return new Filter(RATING, "l.rated >= ?", List.of(stars * ONE_STAR));
    }

    /** What nobody told the stock of is neither in nor out of stock. */
    static Filter inStock(boolean wanted) {
        return new Filter(IN_STOCK, wanted ? "l.in_stock" : "NOT l.in_stock", List.of());
    }

    static Filter brands(List<String> any) {
        return new Filter(BRAND, "l.brand = ANY (?)", List.of((Object) any.toArray(String[]::new)));
    }

    /** An attribute with any of these values. */
    static Filter attribute(String name, List<String> tags) {
        return new Filter(attribute(name), "l.tags && ?", List.of((Object) tags.toArray(String[]::new)));
    }

    static String attribute(String name) {
        return ATTRIBUTES + ":" + name;
    }

    /** The same text for the same condition. */
    String key() {
        return sql + values.stream().map(Filter::key).collect(Collectors.joining());
    }

    private static String key(Object value) {
        return value instanceof Object[] several
                ? Arrays.stream(several).map(Filter::key).collect(Collectors.joining("", "[", "]"))
                : measured(value.toString());
    }

    /** A text behind its length: joined to others it is still told apart from them, whatever is in it. */
    static String measured(String text) {
        return text.length() + ":" + text;
    }
}
