package io.cloudretail.gateway.shield;

import io.cloudretail.kit.problem.Problem;

/** An address in a spelling that different readers could take for different places. */
public final class UnsafeAddress extends Problem {
    public UnsafeAddress(String detail) {
        super(400, detail);
    }
}
