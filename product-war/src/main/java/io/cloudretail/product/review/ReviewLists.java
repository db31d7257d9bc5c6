package io.cloudretail.product.review;

import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reviews page by page. A page starts right behind the last row of the one before, so depth costs nothing. */
@Shared
@Transactional
class ReviewLists {
    private final EntityManager entityManager;

    @Inject
    ReviewLists(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    boolean isOnSale(UUID product) {
        return !entityManager
                .createNativeQuery("SELECT 1 FROM product WHERE id = ?1 AND status = 'ACTIVE'")
                .setParameter(1, product)
                .getResultList()
                .isEmpty();
    }

    List<Review> published(UUID product, ReviewSort sort, Optional<ReviewPosition> after, int rows) {
        Query query = entityManager.createNativeQuery(
                "SELECT * FROM review WHERE product_id = ?1 AND status = 'PUBLISHED'"
                        + after.map(position -> sort.behind()).orElse("") + sort.order() + " LIMIT " + rows,
                Review.class);
        query.setParameter(1, product);
        after.ifPresent(position -> {
            place(query, position);
            if (sort.isRated()) {
                query.setParameter(4, position.rating());
            }
        });
        return reviews(query);
    }

    /** Oldest first: what has waited longest is to be seen first. */
    List<Review> in(ReviewStatus status, Optional<ReviewPosition> after, int rows) {
        Query query = entityManager.createNativeQuery(
                "SELECT * FROM review WHERE status = ?1 AND NOT (status = 'REJECTED' AND text = '')"
                        + after.map(position -> " AND (created_at, id) > (CAST(?2 AS timestamptz), CAST(?3 AS uuid))")
                                .orElse("")
                        + " ORDER BY created_at, id LIMIT " + rows,
                Review.class);
        query.setParameter(1, status.name());
        after.ifPresent(position -> place(query, position));
        return reviews(query);
    }

    /** How many published reviews of a product give each rating. */
    Map<Integer, Long> distribution(UUID product) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT rating, count(*) FROM review WHERE product_id = ?1 AND status = 'PUBLISHED'"
                        + " GROUP BY rating")
                .setParameter(1, product)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(
                        column -> ((Number) column[0]).intValue(),
                        column -> ((Number) column[1]).longValue(),
                        Long::sum,
                        TreeMap::new));
    }

    private static void place(Query query, ReviewPosition position) {
        query.setParameter(2, position.time().toString());
        query.setParameter(3, position.id().toString());
    }

    private static List<Review> reviews(Query query) {
        return ((List<?>) query.getResultList())
                .stream().map(Review.class::cast).toList();
    }
}
