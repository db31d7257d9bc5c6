package io.cloudretail.product.review;

import java.time.Instant;
import java.util.UUID;

/** A review as anyone sees it. */
public record ReviewView(
        UUID id, int rating, String title, String text, String author, Instant createdAt, Instant updatedAt) {
    private static final String NAMELESS = "A customer";

    static ReviewView of(Review review) {
        return new ReviewView(
                review.id(),
                review.rating(),
                review.title().orElse(null),
                review.text(),
                review.author().orElse(NAMELESS),
                review.createdAt(),
                review.updatedAt());
    }
}
