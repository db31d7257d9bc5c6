package io.cloudretail.order.orders;

/** An order's saga has ended, in this transaction: it is confirmed, rejected or cancelled. For those within this service. */
public record OrderEnded(Order order) {}
