package io.cloudretail.product.picture;

import io.cloudretail.kit.problem.Problem;

/** The product shows as many pictures as it may. */
final class TooManyPictures extends Problem {
    TooManyPictures(int most) {
        super(409, "A product has " + most + " pictures at most. Take one away first.");
    }
}
