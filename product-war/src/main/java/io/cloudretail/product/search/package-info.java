/** Finding products: by words and what narrows them, counted by facet, page by page, and suggested while somebody types. */
package io.cloudretail.product.search;
