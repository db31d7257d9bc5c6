package io.cloudretail.product.search;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One value of a facet that a shopper narrowed the list by.
 *
 * @param sql what the listings that have it fulfil, with a question mark for each value
 */
record Choice(String facet, String value, String sql, List<Object> values) {
    /** The values of this facet that were chosen; none of prices, which are chosen by their ends and not by bands. */
    static List<Choice> of(Wish wish, String facet) {
        return wish.filters().stream()
                .filter(filter -> filter.facet().equals(facet))
                .flatMap(Choice::of)
                .toList();
    }

    boolean isOf(Tally tally) {
        return facet.equals(tally.facet()) && value.equals(tally.value());
    }

    private static Stream<Choice> of(Filter filter) {
        return switch (filter.facet()) {
            case Filter.PRICE -> Stream.empty();
            case Filter.CATEGORY -> Stream.of(category((String) filter.values().get(0)));
            case Filter.IN_STOCK ->
                Stream.of(new Choice(
                        filter.facet(), String.valueOf(!filter.sql().startsWith("NOT")), filter.sql(), List.of()));
            case Filter.RATING -> stars((long) filter.values().get(0));
            case Filter.BRAND ->
                texts(filter).map(brand -> new Choice(Filter.BRAND, brand, "l.brand = ?", List.of(brand)));
            default ->
                texts(filter)
                        .map(tag -> new Choice(
                                Filter.ATTRIBUTES, tag, "l.tags @> ?", List.of((Object) new String[] {tag})));
        };
    }

    /** A category alone: what lies below it is chosen with it, but counted for itself. */
    private static Choice category(String shelf) {
        return new Choice(
                Filter.CATEGORY,
                shelf.substring(0, shelf.length() - Filter.STEP.length()),
                "l.shelf = ?",
                List.of(shelf));
    }

    /** So many stars or more, each by itself. */
    private static Stream<Choice> stars(long least) {
        return IntStream.rangeClosed((int) (least / Filter.ONE_STAR), 5)
                .mapToObj(stars -> new Choice(
                        Filter.RATING,
                        String.valueOf(stars),
                        "l.rated >= ? AND l.rated < ?",
                        List.of(stars * Filter.ONE_STAR, (stars + 1) * Filter.ONE_STAR)));
    }

    private static Stream<String> texts(Filter filter) {
        return Stream.of((String[]) filter.values().get(0));
    }
}
