package io.cloudretail.payment.figures;

import io.cloudretail.kit.figures.Book;
import io.cloudretail.kit.figures.Entry;
import io.cloudretail.kit.figures.Flaw;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Adds up the ledger. Because it is append-only, it can be added up as of any moment. */
@Shared
@Transactional
class PaymentBooks {
    private static final Book HELD = new Book("""
            SELECT order_id, CAST(sum(amount_minor) AS text) || ' ' || max(currency) AS value
            FROM payment_transaction WHERE created_at <= ?1
            GROUP BY order_id HAVING sum(amount_minor) <> 0
            """);
    private static final String SUMS = """
            SELECT currency, CAST(coalesce(sum(amount_minor) FILTER (WHERE type = 'CAPTURE'), 0) AS bigint),
                CAST(coalesce(-sum(amount_minor) FILTER (WHERE type = 'REFUND'), 0) AS bigint)
            FROM payment_transaction WHERE created_at <= ?1 GROUP BY currency ORDER BY currency
            """;
    private static final String DIFFERING = """
            SELECT order_id, status || ' with ' || refunded_minor || ' given back; its ledger says ' || coalesce(captured, 0)
                || ' taken and ' || coalesce(refunded, 0) || ' given back'
            FROM payment p LEFT JOIN (
                SELECT order_id, sum(amount_minor) FILTER (WHERE type = 'CAPTURE') AS captured,
                    -sum(amount_minor) FILTER (WHERE type = 'REFUND') AS refunded
                FROM payment_transaction GROUP BY order_id) AS ledger USING (order_id)
            WHERE coalesce(captured, 0) <> CASE WHEN status IN ('CAPTURED', 'REFUNDED') THEN amount_minor ELSE 0 END
                OR coalesce(refunded, 0) <> refunded_minor
            ORDER BY order_id LIMIT ?1
            """;
    private static final String OPEN_PAYMENTS = """
            SELECT order_id, 'Since ' || created_at || ' it is not known what became of it'
            FROM payment WHERE status = 'PENDING' AND created_at <= ?1 ORDER BY created_at LIMIT ?2
            """;
    private static final String OPEN_REFUNDS = """
            SELECT order_id, amount_minor || ' ' || currency || ' of refund ' || id || ' are owed since ' || created_at
                || coalesce('; the provider says ' || reason, '')
            FROM payment_refund WHERE status = 'PENDING' AND created_at <= ?1 ORDER BY created_at LIMIT ?2
            """;

    private final EntityManager entityManager;

    @Inject
    PaymentBooks(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @param most flaws of each kind that are named */
    Figures asOf(Instant moment, int most) {
        Timestamp time = Timestamp.from(moment);
        List<Flaw> flaws = Stream.of(
                        flaws("payment-differs-from-ledger", query(DIFFERING).setParameter(1, most)),
                        flaws(
                                "payment-open",
                                query(OPEN_PAYMENTS).setParameter(1, time).setParameter(2, most)),
                        flaws(
                                "refund-open",
                                query(OPEN_REFUNDS).setParameter(1, time).setParameter(2, most)))
                .flatMap(each -> each)
                .toList();
        return new Figures(
                rows(query(SUMS).setParameter(1, time)).map(PaymentBooks::sum).toList(),
                HELD.digests(entityManager, moment),
                flaws);
    }

    /** What is held now for each order of a bucket. */
    List<Entry> held(int bucket, int most) {
        return HELD.entries(entityManager, bucket, most);
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }

    private static Stream<Flaw> flaws(String kind, Query query) {
        return rows(query).map(column -> new Flaw(kind, String.valueOf(column[0]), (String) column[1]));
    }

    private static Stream<Object[]> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast);
    }

    private static Figures.Sum sum(Object[] column) {
        return new Figures.Sum((String) column[0], ((Number) column[1]).longValue(), ((Number) column[2]).longValue());
    }
}
