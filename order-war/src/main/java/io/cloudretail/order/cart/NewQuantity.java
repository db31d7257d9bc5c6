package io.cloudretail.order.cart;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** How many of it are to be in the cart. */
public record NewQuantity(@NotNull @Min(1) @Max(100_000) Integer quantity) {}
