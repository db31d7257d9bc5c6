/** What this service's books say in sums, for the order service to compare with its own. */
package io.cloudretail.inventory.figures;
