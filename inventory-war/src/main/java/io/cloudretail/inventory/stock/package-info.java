/** Stock per SKU: what is on hand, what of it is promised to orders, and the ledger of movements that explains both. */
package io.cloudretail.inventory.stock;
