/** A copy of what is read most. It may vanish at any time, and nothing is wrong then. */
package io.cloudretail.product.cache;
