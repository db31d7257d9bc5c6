package io.cloudretail.order.returns;

/**
 * What came back of one line of an order, or is about to.
 *
 * @param orderLine its place among the order's lines
 * @param refund minor units that are given for these units
 */
record Returned(int orderLine, int units, long refund) {}
