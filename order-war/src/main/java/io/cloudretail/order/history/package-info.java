/** Looking at orders: lists, one order, and every step of its saga. */
package io.cloudretail.order.history;
