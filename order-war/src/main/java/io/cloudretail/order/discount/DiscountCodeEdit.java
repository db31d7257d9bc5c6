package io.cloudretail.order.discount;

import io.cloudretail.kit.problem.FieldError;
import io.cloudretail.kit.problem.InvalidRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;

/**
 * What is to change of a discount code; what is left out stays as it is. What it takes off does not change: whoever was
 * promised it gets it.
 *
 * @param active false: nobody may use it from now on
 */
public record DiscountCodeEdit(
        Instant validUntil,
        @Min(1) @Max(1_000_000_000) Integer limit,
        @Min(1) @Max(1_000_000_000) Integer limitPerCustomer,
        Boolean active) {
    void requireSensible() {
        List<FieldError> errors = Times.errors("validUntil", validUntil);
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
    }
}
