package io.cloudretail.user.totp;

import io.cloudretail.kit.problem.Problem;

/** Neither a code of this minute nor an unused recovery code. */
public final class WrongCode extends Problem {
    WrongCode() {
        super(401, "The code is wrong, or was used before.");
    }
}
