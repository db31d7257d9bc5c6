package io.cloudretail.gateway.shield;

import io.cloudretail.kit.problem.Problem;

/** More of an address than a service's server takes. */
final class AddressTooLong extends Problem {
    AddressTooLong(int limit) {
        super(414, "An address, with its query, may have up to " + limit + " bytes.");
    }
}
