package io.cloudretail.order.returns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a customer wants to give back, and why. */
public record NewReturn(
        @NotEmpty @Size(max = 2000) List<@NotNull @Valid Item> items,
        @NotBlank @Size(max = 500) String reason) {
    public record Item(
            @NotBlank @Size(max = 64) String sku,
            @NotNull @Min(1) @Max(100_000) Integer quantity) {}

    /** Units by SKU. */
    SortedMap<String, Integer> units() {
        SortedMap<String, Integer> units = new TreeMap<>();
        items.forEach(item -> units.merge(item.sku(), item.quantity(), Math::addExact));
        return units;
    }

    boolean isThatOf(Return earlier) {
        return units().equals(earlier.units()) && reason.equals(earlier.reason());
    }
}
