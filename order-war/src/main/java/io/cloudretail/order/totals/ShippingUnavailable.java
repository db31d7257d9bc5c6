package io.cloudretail.order.totals;

import io.cloudretail.kit.problem.FieldError;
import io.cloudretail.kit.problem.Problem;
import java.util.List;

/** There is no such shipping method for this country and weight; nothing was placed. */
public final class ShippingUnavailable extends Problem {
    public ShippingUnavailable() {
        super(422, "There is no such shipping method for this country and weight.");
    }

    @Override
    public List<FieldError> errors() {
        return List.of(new FieldError("shippingMethod", "does not go there, or not with so much"));
    }
}
