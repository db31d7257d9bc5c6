/** The way of an order through price, stock and payment, durable at every step, and back where a step says no. */
package io.cloudretail.order.saga;
