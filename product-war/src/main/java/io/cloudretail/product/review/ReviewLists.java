package io.cloudretail.product.review;

import io.cloudretail.kit.http.Cursor;
import io.cloudretail.kit.http.SortKey;
import io.cloudretail.kit.http.SortOrder;
import io.cloudretail.kit.http.SortOrders;
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
    /** Of all products. What has waited longest is to be seen first. */
    static final SortOrders ORDERS =
            SortOrders.of("created", SortKey.time("created", "created_at"), SortKey.number("rating", "rating"));

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

    /** From a place of this order on; without one from the start. */
    List<Review> in(ReviewStatus status, SortOrder order, Optional<Cursor> after, int rows) {
        Query query = entityManager.createNativeQuery(in(order, after.isPresent(), rows), Review.class);
        query.setParameter(1, status.name());
        after.ifPresent(place -> query.setParameter(2, order.keyIn(place)).setParameter(3, place.uuid(2)));
        return reviews(query);
    }

    static String in(SortOrder order, boolean fromAPlaceOn, int rows) {
        return "SELECT * FROM review WHERE status = ?1 AND NOT (status = 'REJECTED' AND text = '')"
                + (fromAPlaceOn ? order.behind("id", 2) : "") + order.orderBy("id") + " LIMIT " + rows;
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
