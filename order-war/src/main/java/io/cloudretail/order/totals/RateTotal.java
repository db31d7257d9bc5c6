package io.cloudretail.order.totals;

/** What an order comes to at one rate of tax (basis points), its part of the shipping included; minor units. */
public record RateTotal(int rate, long net, long tax, long gross) {}
