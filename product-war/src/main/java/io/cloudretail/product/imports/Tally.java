package io.cloudretail.product.imports;

/**
 * What became of some rows.
 *
 * @param categories how many they brought along
 */
record Tally(int rows, int created, int updated, int unchanged, int refused, int categories) {}
