/** The shelves of the shop, as a tree: shoppers look along them, admins rearrange them. */
package io.cloudretail.product.categories;
