package io.cloudretail.product.categories;

import io.cloudretail.kit.problem.Problem;

/** An empty category may tell of a draft, which is its vendor's business. */
final class SellersOnly extends Problem {
    /** @param status 401 for a stranger, 403 for somebody in another role */
    SellersOnly(int status) {
        super(status, "Only vendors and admins may list empty categories.");
    }
}
