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
    private static final SortKey CREATED = SortKey.time("created", "created_at");
    private static final SortKey RATING = SortKey.number("rating", "rating");

    /** Of one product. Those rated alike go on by time. */
    static final SortOrders OF_A_PRODUCT =
            SortOrders.among(new SortOrder("newest", CREATED, true), RATING.down(), RATING.up());

    /** Of all products. What has waited longest is to be seen first. */
    static final SortOrders ORDERS = SortOrders.of("created", CREATED, RATING);

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

    /** From a place of this order on; without one from the start. */
    List<Review> published(UUID product, SortOrder order, Optional<ReviewPosition> after, int rows) {
        boolean rated = order.key().equals(RATING);
        List<String> ids = rated ? List.of("created_at", "id") : List.of("id");
        Query query = entityManager.createNativeQuery(
                "SELECT * FROM review WHERE product_id = ?1 AND status = 'PUBLISHED'"
                        + (after.isPresent() ? order.behind(ids, 2) : "") + order.orderBy(ids) + " LIMIT " + rows,
                Review.class);
        query.setParameter(1, product);
        List<Object> place = after.map(position -> position.parts(rated)).orElse(List.of());
        for (int i = 0; i < place.size(); i++) {
            query.setParameter(2 + i, place.get(i));
        }
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

    private static List<Review> reviews(Query query) {
        return ((List<?>) query.getResultList())
                .stream().map(Review.class::cast).toList();
    }
}
