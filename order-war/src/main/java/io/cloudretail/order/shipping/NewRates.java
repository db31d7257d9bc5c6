package io.cloudretail.order.shipping;

import io.cloudretail.kit.money.Money;
import io.cloudretail.kit.problem.FieldError;
import io.cloudretail.kit.problem.InvalidRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a method is to cost to one country from now on.
 *
 * @param rates none: as in all countries that the method has no rates for
 */
public record NewRates(@NotNull @Size(max = 50) List<@NotNull @Valid Rate> rates) {
    /** @param upToGrams left out for whatever is heavier */
    public record Rate(
            @Min(1) @Max(1_000_000_000_000L) Long upToGrams,
            @NotNull @Valid Cost cost) {}

    /** @param amount in minor units (pence) */
    public record Cost(
            @NotNull @Min(0) @Max(1_000_000_000L) Long amount,
            @NotNull @Pattern(regexp = "GBP") String currency) {
        Money toMoney() {
            return Money.of(amount, currency);
        }
    }

    /** Refuses two costs for one weight. */
    void requireDistinct() {
        List<FieldError> errors = new ArrayList<>();
        Set<Long> weights = new HashSet<>();
        for (int i = 0; i < rates.size(); i++) {
            if (!weights.add(rates.get(i).upToGrams())) {
                errors.add(new FieldError("rates[" + i + "].upToGrams", "is there twice"));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidRequest(List.copyOf(errors));
        }
    }
}
