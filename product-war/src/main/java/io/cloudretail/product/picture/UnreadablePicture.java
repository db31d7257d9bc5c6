package io.cloudretail.product.picture;

import io.cloudretail.kit.problem.Problem;

/** The body is no picture that can be shown, whatever its media type says. */
final class UnreadablePicture extends Problem {
    UnreadablePicture(String detail) {
        super(400, detail);
    }

    UnreadablePicture(String detail, Throwable cause) {
        super(400, detail, cause);
    }
}
