/** Prices for the order service: what an order costs is decided here and nowhere else. */
package io.cloudretail.product.quotes;
