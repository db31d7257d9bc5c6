package io.cloudretail.order.cart;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a guest had in their cart when they logged in. */
public record NewItems(
        @NotEmpty @Size(max = Carts.MOST_LINES) List<@NotNull @Valid Item> items) {
    public record Item(
            @NotNull @Pattern(regexp = CartResource.SKU, message = "is no SKU")
            String sku,

            @NotNull @Min(1) @Max(100_000) Integer quantity) {}

    /** A SKU that is named twice counts with its larger quantity. */
    SortedMap<String, Integer> units() {
        SortedMap<String, Integer> units = new TreeMap<>();
        items.forEach(item -> units.merge(item.sku(), item.quantity(), Math::max));
        return units;
    }
}
