package io.cloudretail.product.imports;

/** The job is not this run's any more: it was cancelled, or another instance goes on with it. */
final class LeaseLost extends RuntimeException {}
