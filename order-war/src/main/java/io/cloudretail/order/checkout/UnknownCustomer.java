package io.cloudretail.order.checkout;

import io.cloudretail.kit.problem.FieldError;
import io.cloudretail.kit.problem.Problem;
import java.util.List;

/** Nobody can be ordered for who has no account. */
final class UnknownCustomer extends Problem {
    UnknownCustomer() {
        super(422, "There is no such customer.");
    }

    @Override
    public List<FieldError> errors() {
        return List.of(new FieldError("customerId", "is no customer's id"));
    }
}
