/** A file of products, row by row: what its columns mean, whether a row may be taken, and the same columns written. */
package io.cloudretail.product.sheet;
