/** The invoice of an order, as PDF. */
package io.cloudretail.order.invoice;
