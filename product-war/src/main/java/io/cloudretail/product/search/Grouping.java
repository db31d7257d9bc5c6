package io.cloudretail.product.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the listings that were found (table {@code found}) are counted by one facet: those of its values that most have.
 *
 * @param sql with a question mark for each value
 */
record Grouping(String sql, List<Object> values) {
    private static final String BANDS =
            Tally.EDGES.stream().map(String::valueOf).collect(Collectors.joining(", ", "ARRAY[", "]::bigint[]"));

    private static final String TAGS = "(SELECT unnest(tags) AS tag FROM found l) l";

    private static final String NONE = "";

    /** What to group by, how it reads, and which values come first. */
    private record Column(String value, String text, String preferred) {
        Column(String value, String text) {
            this(value, text, NONE);
        }
    }

    /** All facets, as they are when the list is not narrowed by them, and the total. */
    static List<Grouping> all() {
        return Stream.concat(
                        Stream.of(new Grouping("SELECT 'total', '', count(*) FROM found", List.of())),
                        Stream.of(
                                        Filter.CATEGORY,
                                        Filter.BRAND,
                                        Filter.PRICE,
                                        Filter.RATING,
                                        Filter.IN_STOCK,
                                        Filter.ATTRIBUTES)
                                .map(facet -> by(facet, NONE, List.of())))
                .toList();
    }

    /** One that the list is narrowed by: the chosen values come first, so that they are there however few have them. */
    static Grouping chosen(Wish wish, String facet) {
        List<Filter> filters = wish.filters().stream()
                .filter(filter -> filter.facet().equals(facet))
                .toList();
        if (facet.equals(Filter.CATEGORY) || facet.equals(Filter.BRAND)) {
            return by(facet, filters.get(0).sql(), filters.get(0).values());
        }
        if (facet.startsWith(Filter.ATTRIBUTES)) {
            String name = facet.substring(Filter.attribute("").length());
            String from = TAGS + " WHERE starts_with(tag, ?)";
            List<Object> values = List.of(name + ":", filters.get(0).values().get(0));
            return most(Filter.ATTRIBUTES, new Column("tag", "value", "tag = ANY (?)"), from, 20, values);
        }
        return by(facet, NONE, List.of());
    }

    private static Grouping by(String facet, String preferred, List<Object> values) {
        return switch (facet) {
            case Filter.CATEGORY ->
                most(facet, new Column("l.shelf", "left(value, -3)", preferred), "found l", 50, values);
            case Filter.BRAND ->
                most(facet, new Column("l.brand", "value", preferred), "found l WHERE l.brand IS NOT NULL", 30, values);
            case Filter.PRICE ->
                most(facet, new Column("width_bucket(price, " + BANDS + ")", "value::text"), "found", 10, values);
            case Filter.RATING ->
                most(facet, new Column("rated / 100000000", "value::text"), "found WHERE rated > 0", 10, values);
            case Filter.IN_STOCK ->
                most(facet, new Column("in_stock", "value::text"), "found WHERE in_stock IS NOT NULL", 2, values);
            default -> most(facet, new Column("tag", "value"), TAGS, 100, values);
        };
    }

    /** Groups by what is cheap to compare, and makes text of the few values that are left. */
    private static Grouping most(String facet, Column column, String from, int rows, List<Object> values) {
        String first = column.preferred().isEmpty() ? "" : "(" + column.preferred() + ") DESC, ";
        return new Grouping(
                "SELECT '" + facet + "', " + column.text() + ", products FROM (SELECT " + column.value()
                        + " AS value, count(*) AS products FROM " + from + " GROUP BY " + column.value() + " ORDER BY "
                        + first + "2 DESC, 1 LIMIT " + rows + ") most",
                values);
    }
}
