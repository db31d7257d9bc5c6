package io.cloudretail.product.search;

import java.util.List;

/**
 * A page of a list.
 *
 * @param nextCursor absent on the last page
 * @param total how many there are on all pages; on the first page only
 * @param approximate true when there are so many that total and facets were estimated; else absent
 * @param facets on the first page only: they are the same for all
 */
public record Found(List<Summary> items, String nextCursor, Long total, Boolean approximate, Facets facets) {}
