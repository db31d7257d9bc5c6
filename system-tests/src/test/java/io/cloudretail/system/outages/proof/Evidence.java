package io.cloudretail.system.outages.proof;

import io.cloudretail.system.drivers.EventLog;
import io.cloudretail.system.outages.traffic.Purchase;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the databases and topics hold of a drill, read after it: of orders placed since it began, and of stock as a whole.
 *
 * @param oddStock SKUs whose stock is not what its movements and reservations say, each in words
 * @param waiting rows in each service's outbox
 * @param topics unread until all else is right: reading them takes longer than all the rest
 */
record Evidence(
        Map<UUID, Order> orders,
        Map<UUID, Payment> payments,
        Map<UUID, Reservation> reservations,
        List<String> oddStock,
        Map<String, Long> waiting,
        List<Purchase> purchases,
        Topics topics) {

    /** Types of the events of each order and payment, in their order. */
    record Topics(Map<String, List<String>> orders, Map<String, List<String>> payments) {
        static final Topics UNREAD = new Topics(Map.of(), Map.of());
    }

    /** @param saga its state, with the last error where there was one */
    record Order(UUID id, UUID customer, String status, long total, String saga, String units) {
        boolean isConfirmed() {
            return List.of("CONFIRMED", "SHIPPED", "DELIVERED").contains(status);
        }

        boolean isOff() {
            return List.of("REJECTED", "CANCELLED").contains(status);
        }

        boolean hasEnded() {
            return (isConfirmed() || isOff()) && saga.startsWith("DONE");
        }
    }

    /** @param returned what was given back of a payment that stays, for returned goods */
    record Payment(UUID order, String status, long captures, long refunds, long kept, long returned) {}

    record Reservation(UUID order, String status, String units, boolean overdue, boolean old) {}

    private static final List<String> SERVICES = List.of("user", "product", "order", "inventory", "payment");

    static Evidence since(Instant begin, List<Purchase> purchases) throws SQLException {
        OffsetDateTime since = begin.atOffset(ZoneOffset.UTC);
        Map<UUID, Order> orders = byId(readOrders(since), Order::id);
        return new Evidence(
                orders,
                byId(readPayments(since), Payment::order),
                byId(readReservations(since), Reservation::order),
                readOddStock(),
                readWaiting(),
                purchases,
                Topics.UNREAD);
    }

    Evidence withTopics() {
        Topics read = new Topics(EventLog.types("cloudretail.order"), EventLog.types("cloudretail.payment"));
        return new Evidence(orders, payments, reservations, oddStock, waiting, purchases, read);
    }

    /** Stock beside its ledger and what orders hold of it, all of one moment. */
    static List<String> readOddStock() throws SQLException {
        return Ledgers.rows("inventory_db", """
                WITH moved AS (SELECT sku, sum(on_hand_change) AS on_hand, sum(reserved_change) AS reserved
                        FROM stock_movement GROUP BY sku),
                    sold AS (SELECT m.sku, -sum(on_hand_change) AS units
                        FROM stock_movement m LEFT JOIN reservation r USING (order_id)
                        WHERE m.type = 'SALE' OR (m.type = 'RETURN' AND r.status = 'RELEASED') GROUP BY m.sku),
                    lines AS (SELECT l.sku, sum(l.quantity) FILTER (WHERE r.status = 'HELD') AS held,
                            sum(l.quantity) FILTER (WHERE r.status = 'COMMITTED') AS committed
                        FROM reservation r JOIN reservation_line l USING (order_id) GROUP BY l.sku)
                SELECT sku || ': on hand ' || coalesce(s.on_hand, 0) || ', moved ' || coalesce(m.on_hand, 0) || ', reserved '
                    || coalesce(s.reserved, 0) || ', moved ' || coalesce(m.reserved, 0) || ', held ' || coalesce(l.held, 0)
                    || ', sold ' || coalesce(o.units, 0) || ', committed ' || coalesce(l.committed, 0)
                FROM stock s FULL JOIN moved m USING (sku) FULL JOIN sold o USING (sku) FULL JOIN lines l USING (sku)
                WHERE NOT (coalesce(s.reserved, 0) BETWEEN 0 AND coalesce(s.on_hand, 0)
                    AND coalesce(s.on_hand, 0) = coalesce(m.on_hand, 0) AND coalesce(s.reserved, 0) = coalesce(m.reserved, 0)
                    AND coalesce(s.reserved, 0) = coalesce(l.held, 0) AND coalesce(o.units, 0) = coalesce(l.committed, 0))
                ORDER BY sku LIMIT 20
                """, row -> row.getString(1));
    }

    private static List<Order> readOrders(OffsetDateTime since) throws SQLException {
        return Ledgers.rows(
                "order_db",
                """
                SELECT o.id, o.customer_id, o.status, coalesce(o.total_minor, 0),
                    coalesce(s.state, 'none') || coalesce(' (' || s.last_error || ')', ''),
                    (SELECT string_agg(sku || '=' || quantity, ',' ORDER BY sku) FROM (
                        SELECT sku, sum(quantity) AS quantity FROM order_line l WHERE l.order_id = o.id GROUP BY sku) AS units)
                FROM customer_order o LEFT JOIN saga s ON s.order_id = o.id WHERE o.created_at >= ?
                """,
                row -> new Order(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getString(6)),
                since);
    }

    private static List<Payment> readPayments(OffsetDateTime since) throws SQLException {
        // a refund for returned goods has an id of its own, one of all that was paid has the order's
        return Ledgers.rows(
                "payment_db",
                """
                SELECT p.order_id, p.status, count(t.id) FILTER (WHERE t.type = 'CAPTURE'),
                    count(t.id) FILTER (WHERE t.type = 'REFUND'), coalesce(sum(t.amount_minor), 0),
                    -coalesce(sum(t.amount_minor) FILTER (WHERE t.type = 'REFUND'
                        AND coalesce(to_jsonb(t) ->> 'refund_id', p.order_id::text) <> p.order_id::text), 0)
                FROM payment p LEFT JOIN payment_transaction t USING (order_id)
                WHERE p.created_at >= ? GROUP BY p.order_id, p.status
                """,
                row -> new Payment(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6)),
                since);
    }

    private static List<Reservation> readReservations(OffsetDateTime since) throws SQLException {
        return Ledgers.rows(
                "inventory_db",
                """
                SELECT r.order_id, r.status, (SELECT string_agg(sku || '=' || quantity, ',' ORDER BY sku)
                        FROM reservation_line l WHERE l.order_id = r.order_id),
                    r.expires_at < now() - interval '30 seconds', r.created_at < now() - interval '60 seconds'
                FROM reservation r WHERE r.created_at >= ?
                """,
                row -> new Reservation(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getBoolean(5)),
                since);
    }

    private static Map<String, Long> readWaiting() throws SQLException {
        Map<String, Long> waiting = new TreeMap<>();
        for (String service : SERVICES) {
            waiting.put(
                    service,
                    Ledgers.rows(service + "_db", "SELECT count(*) FROM outbox", row -> row.getLong(1))
                            .get(0));
        }
        return waiting;
    }

    private static <T> Map<UUID, T> byId(List<T> rows, Function<T, UUID> id) {
        return rows.stream().collect(Collectors.toMap(id, row -> row, (a, b) -> a, LinkedHashMap::new));
    }
}
