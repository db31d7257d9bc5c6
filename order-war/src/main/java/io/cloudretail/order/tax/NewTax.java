package io.cloudretail.order.tax;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a country is to tax from now on.
 *
 * @param included whether prices have the tax in them; else it is added
 */
public record NewTax(
        @NotNull Boolean included, @NotNull @Valid Rates rates) {
    /** Basis points (2000 is 20 %); a class that is left out is taxed as STANDARD. */
    public record Rates(
            @NotNull @Min(0) @Max(10_000) Integer STANDARD,
            @Min(0) @Max(10_000) Integer REDUCED,
            @Min(0) @Max(10_000) Integer ZERO) {
        Map<String, Integer> byClass() {
            Map<String, Integer> rates = new TreeMap<>();
            rates.put("STANDARD", STANDARD);
            if (REDUCED != null) {
                rates.put("REDUCED", REDUCED);
            }
            if (ZERO != null) {
                rates.put("ZERO", ZERO);
            }
            return rates;
        }
    }

    CountryTax of(String country) {
        return new CountryTax(country, included, rates.byClass());
    }
}
