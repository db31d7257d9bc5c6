/** How much of what was running out, day by day: for admins. */
package io.cloudretail.inventory.statistics;
