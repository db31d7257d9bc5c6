package io.cloudretail.product.categories;

import io.cloudretail.kit.http.ContentTag;

/**
 * A category as an admin changes it.
 *
 * @param position among those with the same parent
 */
public record ManagedCategory(String path, int position) {
    /** Its ETag. */
    String tag() {
        return ContentTag.of(this);
    }
}
