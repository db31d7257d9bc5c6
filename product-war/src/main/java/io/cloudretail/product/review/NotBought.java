package io.cloudretail.product.review;

import io.cloudretail.kit.problem.Problem;

/** Somebody wants to review what no order of theirs brought them. */
final class NotBought extends Problem {
    NotBought() {
        super(
                403,
                "Only who bought this product may review it. A new order counts within seconds of its confirmation.");
    }
}
