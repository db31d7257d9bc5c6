package io.cloudretail.order.discount;

import io.cloudretail.kit.problem.FieldError;
import io.cloudretail.kit.problem.InvalidRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A discount code to be made. It is written in capitals, however it is typed.
 *
 * @param kind PERCENT with basisPoints, AMOUNT with amount, or FREE_SHIPPING with neither
 * @param active true when it is left out
 */
public record NewDiscountCode(
        @NotNull
        @Pattern(regexp = DiscountCodes.FORM, message = "must be 1 to 40 letters, digits, hyphens, underscores")
        String code,

        @NotNull @Pattern(regexp = "PERCENT|AMOUNT|FREE_SHIPPING", message = "must be PERCENT, AMOUNT or FREE_SHIPPING")
        String kind,

        @Min(1) @Max(10_000) Integer basisPoints,
        @Valid Amount amount,
        @Valid Amount minimum,
        Instant validFrom,
        Instant validUntil,
        @Min(1) @Max(1_000_000_000) Integer limit,
        @Min(1) @Max(1_000_000_000) Integer limitPerCustomer,
        Boolean active) {
    /** @param amount in minor units (pence) */
    public record Amount(
            @NotNull @Min(1) @Max(1_000_000_000_000L) Long amount,
            @NotNull @Pattern(regexp = "GBP") String currency) {}

    String normalCode() {
        return DiscountCodes.normal(code);
    }

    boolean isActive() {
        return active == null || active;
    }

    /** Refuses a kind without its value, or with another's, and a time that ends before it begins. */
    void requireWhole() {
        List<FieldError> errors = new ArrayList<>();
        requirePart(errors, "basisPoints", basisPoints != null, kind.equals("PERCENT"));
        requirePart(errors, "amount", amount != null, kind.equals("AMOUNT"));
        if (validFrom != null && validUntil != null && !validFrom.isBefore(validUntil)) {
            errors.add(new FieldError("validUntil", "must be after validFrom"));
        }
        errors.addAll(Times.errors("validFrom", validFrom));
        errors.addAll(Times.errors("validUntil", validUntil));
        if (!errors.isEmpty()) {
            throw new InvalidRequest(List.copyOf(errors));
        }
    }

    private void requirePart(List<FieldError> errors, String field, boolean isThere, boolean belongs) {
        if (isThere != belongs) {
            errors.add(new FieldError(
                    field, (belongs ? "is what makes a " : "does not belong to a ") + kind.toLowerCase(Locale.ROOT)));
        }
    }
}
