package io.cloudretail.product.review;

import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What this package holds of a customer: shown when they ask, gone when they leave. */
@Shared
@Transactional
public class CustomerTraces {
    public record Purchase(UUID orderId, UUID productId, Instant confirmedAt) {}

    private final Reviews reviews;
    private final Purchases purchases;

    @Inject
    CustomerTraces(Reviews reviews, Purchases purchases) {
        this.reviews = reviews;
        this.purchases = purchases;
    }

    /** Reviews by this customer, oldest first. */
    public List<FullReview> reviews(UUID customer) {
        return reviews.by(customer).stream().map(FullReview::of).toList();
    }

    /** What this customer bought, oldest first. */
    public List<Purchase> purchases(UUID customer) {
        return purchases.of(customer);
    }

    /** Forgets both. The products' ratings are then those of the others. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(UUID customer) {
        reviews.removeBy(customer);
        purchases.removeOf(customer);
    }
}
