package io.cloudretail.order.orders;

import io.cloudretail.kit.problem.Problem;

/** Nobody pays as much at once: it is more than the payment service takes. */
public final class TotalTooLarge extends Problem {
    static final long MOST = 1_000_000_000_000_000L;

    TotalTooLarge() {
        super(422, "An order costs no more than " + MOST + " minor units. Make several orders of it.");
    }
}
