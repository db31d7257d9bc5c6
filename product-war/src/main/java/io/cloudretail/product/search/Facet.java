package io.cloudretail.product.search;

/** A value to narrow a list by, and how many products it would leave. */
public record Facet(String value, long count) {}
