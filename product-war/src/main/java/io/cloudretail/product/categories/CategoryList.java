package io.cloudretail.product.categories;

import java.util.List;

/** The tree, written down: every category right below its parent or a sibling's branch. */
public record CategoryList(List<Category> items) {
    /**
     * @param position among those with the same parent
     * @param count active products in it and in everything below it
     */
    public record Category(String path, String name, int position, long count) {}
}
