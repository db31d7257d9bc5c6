package io.cloudretail.inventory.movement;

import io.cloudretail.inventory.stock.Movement;
import io.cloudretail.inventory.stock.MovementType;
import io.cloudretail.kit.problem.FieldError;
import io.cloudretail.kit.problem.InvalidRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Stock that arrived, or that a count found to be more or less than the books say.
 *
 * @param type receipt or correction
 * @param quantity units that arrived, or the difference that a correction makes: below zero when there is less
 * @param reason needed for a correction
 */
public record NewMovement(
        @NotNull
        @Pattern(regexp = "receipt|correction", message = "must be receipt or correction")
        @Schema(enumeration = {"receipt", "correction"})
        String type,

        @NotNull @Min(-NewMovement.MOST) @Max(NewMovement.MOST)
        Integer quantity,

        @Size(max = 200) String reason) {
    static final int MOST = 1_000_000;

    Movement of(String sku) {
        problem().ifPresent(wrong -> {
            throw new InvalidRequest(List.of(wrong));
        });
        MovementType kind = isCorrection() ? MovementType.CORRECTION : MovementType.RECEIPT;
        return new Movement(sku, kind, quantity, reason == null || reason.isBlank() ? null : reason.strip());
    }

    /** What its parts do not say by themselves. */
    Optional<FieldError> problem() {
        if (quantity == 0) {
            return Optional.of(new FieldError("quantity", "must not be 0"));
        }
        if (isCorrection() && (reason == null || reason.isBlank())) {
            return Optional.of(new FieldError("reason", "is needed for a correction"));
        }
        if (!isCorrection() && quantity < 0) {
            return Optional.of(new FieldError("quantity", "must be more than 0 for a receipt"));
        }
        return Optional.empty();
    }

    private boolean isCorrection() {
        return "correction".equals(type);
    }
}
