/** From the shelf to the customer: an order is shipped and delivered. */
package io.cloudretail.order.fulfilment;
