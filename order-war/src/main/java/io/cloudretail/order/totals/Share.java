package io.cloudretail.order.totals;

/**
 * A line's share of an order's totals, in minor units.
 *
 * @param rate of the tax, in basis points
 * @param tax in what is paid
 * @param paid for the whole line: its discount is off, and its tax is in it
 */
public record Share(long discount, int rate, long tax, long paid) {}
