package io.cloudretail.product.imports;

import java.util.UUID;

/**
 * An import as one run holds it under its lease.
 *
 * @param owner owns what is new
 * @param changesAll true for an admin: may change every vendor's products
 * @param rowsRead rows that need not be looked at again
 * @param attempts how many runs took it on since rows were last taken, this one included
 * @param run who holds the lease: a name made up for each run, on whatever instance
 */
record Job(UUID id, UUID owner, boolean changesAll, int rowsRead, int attempts, String run) {}
