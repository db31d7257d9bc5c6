package io.cloudretail.inventory.figures;

import io.cloudretail.inventory.ledger.Ledger;
import io.cloudretail.inventory.ledger.LedgerReport;
import io.cloudretail.kit.figures.Book;
import io.cloudretail.kit.figures.Entry;
import io.cloudretail.kit.figures.Flaw;
import io.cloudretail.kit.figures.Units;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Adds up reservations, and has the ledger checked. */
@Shared
@Transactional
class StockBooks {
    private static final Book SOLD = new Book(Units.of("""
            SELECT order_id, l.sku, l.quantity FROM reservation r JOIN reservation_line l USING (order_id)
            WHERE r.status = 'COMMITTED' AND r.updated_at <= ?1
            """));
    private static final Book RESTOCKED = new Book(Units.of("""
            SELECT order_id, m.sku, m.on_hand_change AS quantity FROM stock_movement m JOIN reservation r USING (order_id)
            WHERE m.type = 'RETURN' AND r.status = 'COMMITTED' AND m.created_at <= ?1
            """));
    private static final String HELD = """
            SELECT order_id, CAST(sum(l.quantity) AS text) AS value
            FROM reservation r JOIN reservation_line l USING (order_id)
            WHERE r.status = 'HELD' AND r.created_at <= ?1
            GROUP BY order_id, r.created_at ORDER BY r.created_at, order_id
            """;

    private final EntityManager entityManager;
    private final Ledger ledger;

    @Inject
    StockBooks(EntityManager entityManager, Ledger ledger) {
        this.entityManager = entityManager;
        this.ledger = ledger;
    }

    /** @param most flaws that are named; of held reservations ten times as many */
    Figures asOf(Instant moment, int most) {
        Timestamp time = Timestamp.from(moment);
        LedgerReport report = ledger.check(most);
        return new Figures(
                new Figures.Sums(
                        report.sums().onHand(),
                        report.sums().reserved(),
                        sum(SOLD.rows(), time),
                        report.sums().held()),
                SOLD.digests(entityManager, moment),
                RESTOCKED.digests(entityManager, moment),
                rows(query(HELD).setParameter(1, time).setMaxResults(10 * most))
                        .map(Entry::of)
                        .toList(),
                report.differences().stream().map(StockBooks::flaw).toList());
    }

    /** How many units are sold now to each order of a bucket. */
    List<Entry> sold(int bucket, int most) {
        return SOLD.entries(entityManager, bucket, most);
    }

    /** How many units of each order of a bucket came back by now. */
    List<Entry> restocked(int bucket, int most) {
        return RESTOCKED.entries(entityManager, bucket, most);
    }

    private long sum(String rows, Timestamp time) {
        return ((Number) query(Units.sum(rows)).setParameter(1, time).getSingleResult()).longValue();
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }

    private static Stream<Object[]> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast);
    }

    private static Flaw flaw(LedgerReport.Difference sku) {
        return new Flaw(
                "stock-differs",
                sku.sku(),
                "On hand " + sku.onHand() + ", moved " + sku.onHandMoved() + "; reserved " + sku.reserved() + ", moved "
                        + sku.reservedMoved() + ", held " + sku.held());
    }
}
