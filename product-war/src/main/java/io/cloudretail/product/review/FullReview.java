package io.cloudretail.product.review;

import java.time.Instant;
import java.util.UUID;

/**
 * A review as its author and admins see it.
 *
 * @param author absent when the author gave no name
 * @param status PENDING, PUBLISHED or REJECTED
 * @param reason what the admin who decided says of it
 */
public record FullReview(
        UUID id,
        UUID productId,
        UUID customerId,
        int rating,
        String title,
        String text,
        String author,
        String status,
        String reason,
        Instant createdAt,
        Instant updatedAt) {
    static FullReview of(Review review) {
        return new FullReview(
                review.id(),
                review.productId(),
                review.customerId(),
                review.rating(),
                review.title().orElse(null),
                review.text(),
                review.author().orElse(null),
                review.status().name(),
                review.reason().orElse(null),
                review.createdAt(),
                review.updatedAt());
    }
}
