/** Looking at orders: lists, one order, and all that was done and tried for it. */
package io.cloudretail.order.history;
