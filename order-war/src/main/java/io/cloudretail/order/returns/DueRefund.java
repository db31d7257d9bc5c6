package io.cloudretail.order.returns;

import java.util.UUID;

/**
 * A refund that is to be made, as one run holds it under its lease.
 *
 * @param run who holds the lease: a name made up for each run, on whatever instance
 */
record DueRefund(UUID returnId, int attempts, String run) {}
