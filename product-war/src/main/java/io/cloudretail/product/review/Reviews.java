package io.cloudretail.product.review;

import io.cloudretail.kit.audit.AdminActs;
import io.cloudretail.kit.erasure.ErasedUsers;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.kit.problem.Problem;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * All reviews, and with each change of one its product's rating. A change begins with the product's row lock: what is
 * read after it is what the rating was made of.
 */
@Shared
@Transactional
class Reviews {
    record Written(Review review, boolean isNew) {}

    private final EntityManager entityManager;
    private final ErasedUsers erasedUsers;
    private final Purchases purchases;
    private final RatedProducts products;
    private final AdminActs acts;
    private final Clock clock;
    private final boolean moderated;

    @Inject
    Reviews(
            EntityManager entityManager,
            ErasedUsers erasedUsers,
            Purchases purchases,
            RatedProducts products,
            AdminActs acts,
            Clock clock,
            @ConfigProperty(name = "cloudretail.product.reviews.moderated") boolean moderated) {
        this.entityManager = entityManager;
        this.erasedUsers = erasedUsers;
        this.purchases = purchases;
        this.products = products;
        this.acts = acts;
        this.clock = clock;
        this.moderated = moderated;
    }

    /** Writes a buyer's review of a product that is on sale, or writes it anew. */
    Written write(UUID productId, UUID customer, NewReview wish) {
        erasedUsers.refuse(customer);
        RatedProducts.Rated product =
                products.lock(productId).filter(RatedProducts.Rated::isOnSale).orElseThrow(Reviews::noProduct);
        hindrance(productId, product, customer).ifPresent(problem -> {
            throw problem;
        });
        Optional<Review> before = row(customer, productId);
        boolean isNew = before.filter(review -> !review.isWithdrawn()).isEmpty();
        Review review = before.orElseGet(() -> new Review(productId, customer, clock.instant()));
        int counted = ratingOf(review);
        review.write(wish, moderated, clock.instant());
        if (before.isEmpty()) {
            entityManager.persist(review);
        }
        products.adjust(productId, counted, ratingOf(review));
        return new Written(review, isNew);
    }

    /** What keeps a customer from reviewing a product that is on sale; empty: they may. */
    Optional<Problem> hindrance(UUID productId, UUID customer) {
        RatedProducts.Rated product =
                products.find(productId).filter(RatedProducts.Rated::isOnSale).orElseThrow(Reviews::noProduct);
        return hindrance(productId, product, customer);
    }

    private Optional<Problem> hindrance(UUID productId, RatedProducts.Rated product, UUID customer) {
        if (product.vendor().equals(customer)) {
            return Optional.of(new OwnProduct());
        }
        return purchases.has(customer, productId) ? Optional.empty() : Optional.of(new NotBought());
    }

    /** Takes a customer's own review back. What nobody may see as it is leaves a blank: its author is not to start afresh. */
    void withdraw(UUID productId, UUID customer) {
        products.lock(productId).orElseThrow(Reviews::noReview);
        takeBack(of(customer, productId).orElseThrow(Reviews::noReview));
    }

    /** An order was none. Whoever bought a product by no other has no say of it any more: their review goes with the order. */
    @Transactional(Transactional.TxType.MANDATORY)
    void undo(UUID order) {
        for (Purchases.Undone purchase : purchases.remove(order)) {
            products.lock(purchase.product());
            if (!purchases.has(purchase.customer(), purchase.product())) {
                of(purchase.customer(), purchase.product()).ifPresent(this::takeBack);
            }
        }
    }

    private void takeBack(Review review) {
        if (review.isPublished()) {
            entityManager.remove(review);
            products.adjust(review.productId(), review.rating(), 0);
        } else {
            review.withdraw(clock.instant());
        }
    }

    /** An admin's decision, also against an earlier one. */
    Review moderate(UUID id, ReviewStatus status, String reason) {
        UUID productId = Optional.ofNullable(entityManager.find(Review.class, id))
                .map(Review::productId)
                .orElseThrow(Reviews::noReview);
        entityManager.clear();
        RatedProducts.Rated product = products.lock(productId).orElseThrow(Reviews::noReview);
        Review review = Optional.ofNullable(entityManager.find(Review.class, id))
                .filter(found -> !found.isWithdrawn())
                .orElseThrow(Reviews::noReview);
        int counted = ratingOf(review);
        review.moderate(status, reason);
        products.adjust(productId, counted, ratingOf(review));
        acts.note("review-" + status.name().toLowerCase(Locale.ROOT), id);
        return review;
    }

    Optional<Review> of(UUID customer, UUID productId) {
        return row(customer, productId).filter(review -> !review.isWithdrawn());
    }

    private Optional<Review> row(UUID customer, UUID productId) {
        return entityManager
                .createQuery(
                        "SELECT r FROM Review r WHERE r.customerId = :customer AND r.productId = :product",
                        Review.class)
                .setParameter("customer", customer)
                .setParameter("product", productId)
                .getResultStream()
                .findFirst();
    }

    List<Review> by(UUID customer) {
        return entityManager
                .createQuery("SELECT r FROM Review r WHERE r.customerId = :customer ORDER BY r.createdAt", Review.class)
                .setParameter("customer", customer)
                .getResultList();
    }

    /** Removes all reviews of a customer, wherever they count. */
    @Transactional(Transactional.TxType.MANDATORY)
    void removeBy(UUID customer) {
        products.lockReviewedBy(customer);
        for (Review review : by(customer)) {
            entityManager.remove(review);
            products.adjust(review.productId(), ratingOf(review), 0);
        }
    }

    /** What a review counts with; 0: it does not. */
    private static int ratingOf(Review review) {
        return review.isPublished() ? review.rating() : 0;
    }

    private static NotFound noProduct() {
        return new NotFound("There is no such product.");
    }

    private static NotFound noReview() {
        return new NotFound("There is no such review.");
    }
}
