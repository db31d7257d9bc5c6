package io.cloudretail.product.search;

import java.util.List;

/** How well a product matches the words. A relevant list goes from tier to tier; in each, by merit. */
enum Tier {
    /** It has a variant with this SKU or barcode. */
    CODE,
    /** All words are in its title. */
    TITLE,
    /** All words are in title, brand and category. */
    LABEL,
    /** All words are somewhere in it. */
    WORDS,
    /** Words written alike are in title, brand and category; taken when nothing else matches. */
    ALIKE,
    /** No words were asked for. */
    ALL;

    private static final List<Tier> RANKED = List.of(CODE, TITLE, LABEL, WORDS);

    /** The tiers to go through, best first. */
    static List<Tier> of(Wish wish) {
        return wish.words().isEmpty() ? List.of(ALL) : wish.ranked() ? RANKED : List.of(WORDS);
    }

    boolean isFor(Wish wish) {
        return of(wish).contains(this) || this == ALIKE && wish.words().isPresent();
    }
}
