/** What became of orders and what was sold, day by day: sums for admins. */
package io.cloudretail.order.statistics;
