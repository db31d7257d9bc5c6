package io.cloudretail.kit.figures;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is held for each order, as one service keeps it.
 *
 * @param rows a query of columns {@code order_id} (uuid) and {@code value} (text), one row per order, as of the moment
 *     {@code ?1}
 */
public record Book(String rows) {
    private static final Timestamp NOW = Timestamp.valueOf("9999-01-01 00:00:00");

    /** What was held at a moment, by buckets. */
    public List<Bucket> digests(EntityManager entityManager, Instant asOf) {
        return found(entityManager.createNativeQuery(Bucket.digests(rows)).setParameter(1, Timestamp.from(asOf)))
                .map(Bucket::of)
                .toList();
    }

    /** What is held now for the orders of one bucket. */
    public List<Entry> entries(EntityManager entityManager, int bucket, int most) {
        return found(entityManager
                        .createNativeQuery(Bucket.entries(rows, "?2"))
                        .setParameter(1, NOW)
                        .setParameter(2, bucket)
                        .setMaxResults(most))
                .map(Entry::of)
                .toList();
    }

    private static Stream<Object[]> found(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast);
    }
}
