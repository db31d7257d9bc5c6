/** Whether the books of all services agree: orders, payments, stock and the events between them. */
package io.cloudretail.order.reconciliation;
