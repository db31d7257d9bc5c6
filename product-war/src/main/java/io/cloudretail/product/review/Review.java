package io.cloudretail.product.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What one customer says of one product. It has no version of its own: its product's lock guards every change. */
@Entity
class Review {
    @Id
    private UUID id;

    @Column(name = "product_id", updatable = false)
    private UUID productId;

    @Column(name = "customer_id", updatable = false)
    private UUID customerId;

    private int rating;
    private String title;
    private String text;
    private String author;

    @Enumerated(EnumType.STRING)
    private ReviewStatus status;

    private String reason;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Review() {}

    Review(UUID productId, UUID customerId, Instant now) {
        this.id = UUID.randomUUID();
        this.productId = productId;
        this.customerId = customerId;
        this.createdAt = now;
    }

    /** @param moderated whether an admin has to see it first; what was rejected once has to be seen in any case */
    void write(NewReview wish, boolean moderated, Instant now) {
        rating = wish.rating();
        title = Optional.ofNullable(wish.title()).map(String::strip).orElse(null);
        text = wish.text().strip();
        author = Optional.ofNullable(wish.author()).map(String::strip).orElse(null);
        status = moderated || isRefused() ? ReviewStatus.PENDING : ReviewStatus.PUBLISHED;
        updatedAt = now;
    }

    /** An admin's word on it. */
    void moderate(ReviewStatus wanted, String why) {
        status = wanted;
        reason = why;
    }

    /** Blanks what was said but keeps that an admin has to see what this customer says next. */
    void withdraw(Instant now) {
        title = null;
        text = "";
        author = null;
        status = ReviewStatus.REJECTED;
        updatedAt = now;
    }

    boolean isWithdrawn() {
        return status == ReviewStatus.REJECTED && text.isEmpty();
    }

    boolean isPublished() {
        return status == ReviewStatus.PUBLISHED;
    }

    /** Rejected, or written anew since and not seen again. */
    private boolean isRefused() {
        return status == ReviewStatus.REJECTED || status == ReviewStatus.PENDING;
    }

    UUID id() {
        return id;
    }

    UUID productId() {
        return productId;
    }

    UUID customerId() {
        return customerId;
    }

    int rating() {
        return rating;
    }

    Optional<String> title() {
        return Optional.ofNullable(title);
    }

    String text() {
        return text;
    }

    Optional<String> author() {
        return Optional.ofNullable(author);
    }

    ReviewStatus status() {
        return status;
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
