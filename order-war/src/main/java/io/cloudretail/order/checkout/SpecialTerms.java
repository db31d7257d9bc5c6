package io.cloudretail.order.checkout;

import io.cloudretail.kit.problem.Problem;

/** Ordering for somebody else, or at other prices than the catalogue's, is for admins. */
final class SpecialTerms extends Problem {
    SpecialTerms() {
        super(403, "Only admins order for others and at agreed prices.");
    }
}
