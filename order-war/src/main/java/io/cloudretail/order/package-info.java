/** The order service: takes an order from the customer to its end, whatever fails on the way. */
package io.cloudretail.order;
