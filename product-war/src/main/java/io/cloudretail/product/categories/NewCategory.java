package io.cloudretail.product.categories;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A category to be added; those above it come along where they are missing.
 *
 * @param path names from the top, such as {@code Home > Lighting}
 * @param position those with one parent are shown in the order of their positions and then of their names; 0 when left out
 */
public record NewCategory(
        @NotBlank @Size(max = 200) String path,
        @Min(0) @Max(10_000) Integer position) {}
