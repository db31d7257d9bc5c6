package io.cloudretail.product.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a shopper looks for.
 *
 * @param filters what narrows the list besides the words; those of one facet exclude each other, so each has its own
 */
record Wish(Optional<String> words, List<Filter> filters, Sort sort) {

    /** Whether the order is that of relevance to words. */
    boolean ranked() {
        return sort == Sort.RELEVANCE && words.isPresent();
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
        return new Wish(words, filters, Sort.NEWEST);
    }

    /** Two wishes with the same selection find the same products. */
    String selection() {
        return Filter.measured(words.orElse(""))
                + filters.stream().map(Filter::key).collect(Collectors.joining("\u001f", "\u001f", ""));
    }
}
