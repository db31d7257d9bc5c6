/** What each country takes of a sale: rates by tax class, in the price or on top of it. */
package io.cloudretail.order.tax;
