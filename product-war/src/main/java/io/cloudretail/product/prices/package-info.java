/** What a product cost, and from when on. */
package io.cloudretail.product.prices;
