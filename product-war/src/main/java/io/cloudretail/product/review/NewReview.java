package io.cloudretail.product.review;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a buyer says. Plain text: whatever looks like markup in it is text too.
 *
 * @param author the name to show; without one it is "A customer"
 */
public record NewReview(
        @NotNull @Min(1) @Max(5) Integer rating,

        @Size(max = 120) @Pattern(regexp = NewReview.ONE_LINE, message = "must be one line of text")
        String title,

        @NotBlank @Size(max = 5000) String text,

        @Size(min = 1, max = 50) @Pattern(regexp = NewReview.ONE_LINE, message = "must be one line of text")
        String author) {
    /** Looks for a sign other than a space but once, so that a long text costs no more than its length. */
    static final String ONE_LINE = "(?=\\s*\\S)[^\\p{Cntrl}]*";
}
