package io.cloudretail.product.categories;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What is to change of a category; what is left out stays as it is.
 *
 * @param path where it is to be from now on, with everything below it: another name, another parent, or both
 * @param position those with one parent are shown in the order of their positions and then of their names
 */
public record CategoryEdit(
        @Size(max = 200) @Pattern(regexp = "(?=\\s*\\S).*") String path,

        @Min(0) @Max(10_000) Integer position) {}
