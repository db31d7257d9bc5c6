package io.cloudretail.product.review;

/** Only PUBLISHED reviews are seen by others and count. */
enum ReviewStatus {
    PENDING,
    PUBLISHED,
    REJECTED
}
