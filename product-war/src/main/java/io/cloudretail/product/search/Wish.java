package io.cloudretail.product.search;

import io.cloudretail.kit.http.SortKey;
import io.cloudretail.kit.http.SortOrder;
import io.cloudretail.kit.http.SortOrders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a shopper looks for.
 *
 * @param filters what narrows the list besides the words; those of one facet exclude each other, so each has its own
 */
record Wish(Optional<String> words, List<Filter> filters, SortOrder sort) {
    private static final SortKey CREATED = SortKey.number("created", "l.created");
    private static final SortKey PRICE = SortKey.number("price", "l.price");
    private static final SortOrder NEWEST = new SortOrder("newest", CREATED, true);

    /** Without words to be relevant to, the newest first. */
    private static final SortOrder RELEVANCE = new SortOrder("relevance", CREATED, true);

    /** By a number of the listing and then by id, so that every product has one place. */
    static final SortOrders ORDERS = SortOrders.among(
            RELEVANCE,
            PRICE.up(),
            PRICE.down(),
            NEWEST,
            new SortOrder("rating", SortKey.number("rating", "l.rated"), true));

    private static final SortOrder MERIT =
            new SortOrder(RELEVANCE.parameter(), SortKey.number("merit", "l.merit"), true);

    /** The order among products that match words equally well, or that match no words. */
    SortOrder order() {
        return ranked() ? MERIT : sort;
    }

    /** Whether the order is that of relevance to words. */
    boolean ranked() {
        return sort.equals(RELEVANCE) && words.isPresent();
    }

    /** Whether these words may be a SKU or a barcode. */
    boolean mayBeCode() {
        return words.filter(text -> text.matches("[A-Za-z0-9._-]{2,40}")).isPresent();
    }

    /** Whether the order of words matters (quotes): the index of words knows which words there are, not where. */
    boolean hasPhrase() {
        return words.filter(text -> text.indexOf('"') >= 0).isPresent();
    }

    /** What must not occur (-word) must not occur anywhere, not only where the other words are. */
    boolean mayExclude() {
        return words.filter(text -> text.startsWith("-") || text.contains(" -")).isPresent();
    }

    /** The same without what a facet narrows it by: a shopper sees the alternatives to what they chose. */
    Wish without(String facet) {
        List<Filter> others = new ArrayList<>(filters);
        others.removeIf(filter -> filter.facet().equals(facet));
        return new Wish(words, List.copyOf(others), sort);
    }

    /** The facets that narrow the list. */
    List<String> narrowing() {
        return filters.stream().map(Filter::facet).distinct().toList();
    }

    /** The same products in no order of relevance, so with all that match in one tier. */
    Wish unranked() {
        return new Wish(words, filters, NEWEST);
    }

    /** Two wishes with the same selection find the same products. */
    String selection() {
        return Filter.measured(words.orElse(""))
                + filters.stream().map(Filter::key).collect(Collectors.joining("\u001f", "\u001f", ""));
    }
}
