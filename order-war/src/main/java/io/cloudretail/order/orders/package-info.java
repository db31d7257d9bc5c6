/** The order itself: its lines, its total, and the events that tell of its life. */
package io.cloudretail.order.orders;
