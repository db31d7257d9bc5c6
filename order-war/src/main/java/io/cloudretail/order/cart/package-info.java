/** What a customer means to buy: kept for them on every device until they do. */
package io.cloudretail.order.cart;
