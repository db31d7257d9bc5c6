package io.cloudretail.order.reconciliation;

import io.cloudretail.kit.database.Columns;
import io.cloudretail.kit.figures.Book;
import io.cloudretail.kit.figures.Bucket;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the orders themselves say should be held for them elsewhere. */
@Shared
@Transactional
class OrderBooks {
    /** Confirmed before the moment, and not cancelled since. */
    private static final String CONFIRMED = """
            o.status NOT IN ('PENDING', 'REJECTED', 'CANCELLED')
            AND o.id IN (SELECT order_id FROM order_entry WHERE what = 'CONFIRMED' AND at <= ?1)
            """;

    /** What was paid for confirmed orders, without what returns gave back. */
    private static final Book MONEY = new Book("""
            SELECT o.id AS order_id, CAST(o.total_minor - coalesce(given, 0) AS text) || ' ' || o.currency AS value
            FROM customer_order o LEFT JOIN (
                SELECT r.order_id, sum(l.refund_minor) AS given
                FROM order_return r JOIN order_return_line l ON l.return_id = r.id
                WHERE r.status = 'REFUNDED' AND r.ended_at <= ?1 GROUP BY r.order_id) AS returned
                ON returned.order_id = o.id
            WHERE o.total_minor <> coalesce(given, 0) AND
            """ + CONFIRMED);

    private static final Book UNITS = new Book(Units.of("""
            SELECT o.id AS order_id, sku, quantity FROM customer_order o JOIN order_line l ON l.order_id = o.id
            WHERE
            """ + CONFIRMED));

    private static final Book RESTOCKED = new Book(Units.of("""
            SELECT r.order_id, sku, quantity FROM order_return r JOIN order_return_line l ON l.return_id = r.id
            WHERE r.restock AND r.received_at <= ?1
            """));

    private static final String STANDINGS =
            "SELECT o.id, o.status, o.updated_at, EXISTS (SELECT 1 FROM saga s WHERE s.order_id = o.id AND s.state <> 'DONE')"
                    + " FROM customer_order o WHERE o.id = ANY (CAST(?1 AS uuid[]))";
    private static final String RETURNS_UNDERWAY =
            "SELECT DISTINCT order_id FROM order_return WHERE order_id = ANY (CAST(?1 AS uuid[]))"
                    + " AND (status = 'RECEIVED' OR ended_at > ?2)";
    private static final String COMING_BACK =
            "SELECT DISTINCT order_id FROM order_return WHERE order_id = ANY (CAST(?1 AS uuid[])) AND received_at > ?2";
    private static final String STUCK = """
            SELECT order_id, state || ' after ' || attempts || ' attempts; ' || coalesce(last_error, 'nobody is at it')
            FROM saga
            WHERE state <> 'DONE' AND (deadline_at <= ?1 OR next_run_at <= ?1 OR attempts >= 30)
                AND (lease_until IS NULL OR lease_until < now())
            ORDER BY next_run_at LIMIT ?2
            """;
    private static final String OWED = """
            SELECT r.order_id, 'Of return ' || r.id || ' after ' || d.attempts || ' attempts; '
                || coalesce(d.last_error, 'nobody is at it')
            FROM refund_due d JOIN order_return r ON r.id = d.return_id
            WHERE (d.next_run_at <= ?1 OR r.received_at <= ?2) AND (d.lease_until IS NULL OR d.lease_until < now())
            ORDER BY r.received_at LIMIT ?3
            """;

    private final EntityManager entityManager;

    @Inject
    OrderBooks(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Instant now() {
        return Columns.instant(query("SELECT now()").getSingleResult());
    }

    List<Bucket> money(Instant asOf) {
        return MONEY.digests(entityManager, asOf);
    }

    List<Bucket> units(Instant asOf) {
        return UNITS.digests(entityManager, asOf);
    }

    /** Units that came back and went on the shelf again. */
    List<Bucket> restocked(Instant asOf) {
        return RESTOCKED.digests(entityManager, asOf);
    }

    List<Entry> moneyNow(int bucket) {
        return MONEY.entries(entityManager, bucket, Integer.MAX_VALUE);
    }

    List<Entry> unitsNow(int bucket) {
        return UNITS.entries(entityManager, bucket, Integer.MAX_VALUE);
    }

    List<Entry> restockedNow(int bucket) {
        return RESTOCKED.entries(entityManager, bucket, Integer.MAX_VALUE);
    }

    /** What confirmed orders are worth, by currency. */
    Map<String, Long> worth(Instant asOf) {
        return rows(query(
                                "SELECT split_part(value, ' ', 2), CAST(sum(CAST(split_part(value, ' ', 1) AS bigint)) AS bigint) FROM ("
                                        + MONEY.rows() + ") AS book GROUP BY 1")
                        .setParameter(1, Timestamp.from(asOf)))
                .collect(Collectors.toMap(
                        column -> (String) column[0], column -> Columns.number(column[1]), Long::sum, TreeMap::new));
    }

    long unitsOrdered(Instant asOf) {
        return Columns.number(query(Units.sum(UNITS.rows()))
                .setParameter(1, Timestamp.from(asOf))
                .getSingleResult());
    }

    /** Of those among these orders that there are. An order whose money is on its way back is on its way. */
    Map<UUID, Standing> standings(Collection<UUID> orders, Instant asOf) {
        return standings(orders, asOf, RETURNS_UNDERWAY);
    }

    /** The same, where only what came back after the moment is on its way. */
    Map<UUID, Standing> standingsOfReturns(Collection<UUID> orders, Instant asOf) {
        return standings(orders, asOf, COMING_BACK);
    }

    private Map<UUID, Standing> standings(Collection<UUID> orders, Instant asOf, String alsoOnTheirWay) {
        Map<UUID, Standing> standings = new HashMap<>();
        if (orders.isEmpty()) {
            return standings;
        }
        rows(query(STANDINGS).setParameter(1, array(orders)))
                .map(column -> new Standing(
                        (UUID) column[0], (String) column[1], Columns.instant(column[2]), (Boolean) column[3]))
                .forEach(standing -> standings.put(standing.order(), standing));
        List<?> underway = query(alsoOnTheirWay)
                .setParameter(1, array(orders))
                .setParameter(2, Timestamp.from(asOf))
                .getResultList();
        underway.forEach(order -> standings.computeIfPresent(
                (UUID) order, (id, was) -> new Standing(id, was.status(), was.changedAt(), true)));
        return standings;
    }

    long openSagas() {
        return Columns.number(
                query("SELECT count(*) FROM saga WHERE state <> 'DONE'").getSingleResult());
    }

    /** Sagas that should have gone on by then, and nobody is at them. */
    List<Flaw> stuck(Instant asOf, int most) {
        return rows(query(STUCK).setParameter(1, Timestamp.from(asOf)).setParameter(2, most))
                .map(column -> new Flaw("saga-stuck", String.valueOf(column[0]), (String) column[1]))
                .toList();
    }

    /** Money of returned goods that should have been given back by then, and nobody is at it. */
    List<Flaw> owed(Instant asOf, Instant receivedBefore, int most) {
        return rows(query(OWED)
                        .setParameter(1, Timestamp.from(asOf))
                        .setParameter(2, Timestamp.from(receivedBefore))
                        .setParameter(3, most))
                .map(column -> new Flaw("refund-stuck", String.valueOf(column[0]), (String) column[1]))
                .toList();
    }

    Waiting unsentEvents() {
        Object[] column = (Object[]) query("SELECT count(*),"
                        + " CAST(coalesce(extract(epoch FROM now() - min(created_at)), 0) AS bigint) FROM outbox")
                .getSingleResult();
        return new Waiting(Columns.number(column[0]), Columns.number(column[1]));
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }

    private static Stream<Object[]> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast);
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
