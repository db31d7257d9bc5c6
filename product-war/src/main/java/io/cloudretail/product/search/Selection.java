package io.cloudretail.product.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The listings that fulfil all of some conditions: an SQL condition that grows, and its values. */
final class Selection {
    /**
     * What websearch_to_tsquery makes of the words, with neighbours (as in t-light) turned into words that are all there:
     * the listing's words have no positions.
     */
    private static final String QUERY =
            "CAST(regexp_replace(CAST(websearch_to_tsquery('shop', ?) AS text), '<(-|[0-9]+)>', '&', 'g') AS tsquery)";

    private static final String PHRASE =
            "EXISTS (SELECT FROM product p WHERE p.id = l.product_id AND to_tsvector('shop',"
                    + " concat_ws(' ', p.title, p.brand, p.category, p.description)) @@ websearch_to_tsquery('shop', ?))";

    private final StringBuilder sql = new StringBuilder("true");
    private final List<Object> values = new ArrayList<>();

    private Selection() {}

    /** What fulfils the filters, whatever its words. */
    static Selection filtered(Wish wish) {
        Selection selection = new Selection();
        wish.filters()
                .forEach(filter -> selection.and(filter.sql(), filter.values().toArray()));
        return selection;
    }

    /** What is in this tier, and in no better one if the list goes through several. */
    static Selection of(Wish wish, Tier tier) {
        Selection selection = filtered(wish);
        switch (tier) {
            case TITLE -> selection.words("l.title @@ ", wish);
            case LABEL -> selection.words("l.label @@ ", wish).words("NOT l.title @@ ", wish);
            case WORDS -> {
                selection.words("l.words @@ ", wish);
                if (wish.ranked()) {
                    selection.words("NOT l.label @@ ", wish);
                }
            }
            case CODE, ALIKE, ALL -> {
                return selection;
            }
        }
        return selection.precisely(wish, tier);
    }

    Selection and(String condition, Object... more) {
        return behind(" AND " + condition, more);
    }

    /** What comes after a place, as its order says it, is all that is left. */
    Selection behind(String place, Object... more) {
        sql.append(place);
        values.addAll(Arrays.asList(more));
        return this;
    }

    Selection only(List<UUID> products) {
        return and("l.product_id = ANY (?)", (Object) products.toArray(UUID[]::new));
    }

    Selection without(List<UUID> products) {
        return products.isEmpty() ? this : and("l.product_id <> ALL (?)", (Object) products.toArray(UUID[]::new));
    }

    String condition() {
        return sql.toString();
    }

    Object[] values() {
        return values.toArray();
    }

    private Selection precisely(Wish wish, Tier tier) {
        if (wish.mayExclude() && tier != Tier.WORDS) {
            words("l.words @@ ", wish);
        }
        return wish.hasPhrase() ? and(PHRASE, wish.words().orElseThrow()) : this;
    }

    private Selection words(String match, Wish wish) {
        return and(match + QUERY, wish.words().orElseThrow());
    }
}
