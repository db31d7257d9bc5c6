/** This service counts units by SKU and by order, and knows nothing of persons: there is nothing to give out or to erase. */
package io.cloudretail.inventory.privacy;
