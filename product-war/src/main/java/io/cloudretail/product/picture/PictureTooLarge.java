package io.cloudretail.product.picture;

import io.cloudretail.kit.problem.Problem;

/** More bytes or more pixels than a picture may have. */
final class PictureTooLarge extends Problem {
    PictureTooLarge(String detail) {
        super(413, detail);
    }
}
