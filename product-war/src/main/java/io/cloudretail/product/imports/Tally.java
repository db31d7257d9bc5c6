package io.cloudretail.product.imports;

/** What became of some rows. */
record Tally(int rows, int created, int updated, int unchanged, int refused) {}
