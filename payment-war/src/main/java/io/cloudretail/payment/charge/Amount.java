package io.cloudretail.payment.charge;

import io.cloudretail.kit.money.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** @param amount in minor units */
public record Amount(
        @NotNull @Min(1) @Max(1_000_000_000_000_000L) Long amount,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {
    Money toMoney() {
        return Money.of(amount, currency);
    }
}
