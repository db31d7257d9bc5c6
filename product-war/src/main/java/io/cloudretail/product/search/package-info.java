/** Finding products: by words, category and price, page by page. */
package io.cloudretail.product.search;
