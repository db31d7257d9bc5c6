/** What buyers say of a product: one review each, which an admin may take back, and the rating they make together. */
package io.cloudretail.product.review;
