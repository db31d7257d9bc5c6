/** What the inventory tells of each SKU: whether it can be had. */
package io.cloudretail.product.availability;
