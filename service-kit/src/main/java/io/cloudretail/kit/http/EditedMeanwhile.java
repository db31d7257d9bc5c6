package io.cloudretail.kit.http;

import io.cloudretail.kit.problem.Problem;

/** Somebody else changed the thing since it was read. */
final class EditedMeanwhile extends Problem {
    EditedMeanwhile() {
        super(412, "It was changed since you read it. Read it again and repeat your change.");
    }
}
