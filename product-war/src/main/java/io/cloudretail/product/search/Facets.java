package io.cloudretail.product.search;

import java.util.List;
import java.util.Map;

/**
 * What a list can be narrowed by. Each facet counts what the words and the other facets leave, so that the alternatives to
 * what was chosen are seen. Only values that leave something, most products first.
 *
 * @param category the products' own categories, at most 50
 * @param brand at most 30
 * @param price from and to in minor units, both included; the dearest band has no end
 * @param rating so many stars or more
 * @param inStock true and false
 * @param attributes by name; at most 10 names with 20 values each
 */
public record Facets(
        List<Facet> category,
        List<Facet> brand,
        List<Band> price,
        List<Facet> rating,
        List<Facet> inStock,
        Map<String, List<Facet>> attributes) {
    /** A range of prices. */
    public record Band(long from, Long to, long count) {}
}
