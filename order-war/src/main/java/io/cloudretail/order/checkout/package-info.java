/** Placing and cancelling: what a customer does with an order. */
package io.cloudretail.order.checkout;
