/** The product service: what is for sale, and at which price. */
package io.cloudretail.product;
