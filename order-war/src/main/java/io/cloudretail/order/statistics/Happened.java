package io.cloudretail.order.statistics;

/**
 * What happened to orders between two moments, as statements that add it up by day. They begin with the entries of that time,
 * found by an index, so that they cost what happened then and not what ever happened.
 */
final class Happened {
    /** The first moment of a day that is given as a text. */
    static final String BEGIN_OF = "CAST(CAST(%s AS date) AS timestamp) AT TIME ZONE 'UTC'";

    private static final String ENTRIES = """
            SELECT CAST(at AT TIME ZONE 'UTC' AS date) AS day, order_id, what,
                CASE what WHEN 'RETURN_REFUNDED' THEN CAST(detail AS uuid) END AS return_id,
                CASE what WHEN 'CONFIRMED' THEN 1 ELSE -1 END AS sign
            FROM order_entry
            WHERE at >= {from} AND at < {to}
                AND what IN ('PENDING', 'CONFIRMED', 'REJECTED', 'CANCELLED', 'RETURN_REFUNDED')
            """;

    /** Of an entry e and its order: whether money moved by it. Of what was cancelled, only if it was paid for before. */
    private static final String MONEY_MOVED = """
            (e.what = 'CONFIRMED' OR e.what = 'CANCELLED' AND EXISTS (
                SELECT 1 FROM order_entry c WHERE c.order_id = e.order_id AND c.what = 'CONFIRMED'))
            """;

    /** By day, kind and currency: how many orders, units and how much money. */
    private static final String ORDERS = """
            SELECT e.day, e.what, coalesce(m.currency, '') AS currency, count(*) AS orders,
                CAST(coalesce(sum(m.units), 0) AS bigint) AS units, CAST(coalesce(sum(m.amount), 0) AS bigint) AS amount_minor
            FROM ({entries}) AS e LEFT JOIN LATERAL (
                SELECT o.currency, o.total_minor AS amount,
                    (SELECT sum(quantity) FROM order_line l WHERE l.order_id = o.id) AS units
                FROM customer_order o WHERE o.id = e.order_id AND {moved}
                UNION ALL
                SELECT r.currency, sum(l.refund_minor), sum(l.quantity)
                FROM order_return r JOIN order_return_line l ON l.return_id = r.id
                WHERE r.id = e.return_id GROUP BY r.currency) AS m ON true
            GROUP BY 1, 2, 3
            """;

    /** By day, SKU and currency: what was sold, less what was cancelled or came back. */
    private static final String SOLD = """
            SELECT day, sku, currency, max(title) AS title, CAST(sum(units) AS bigint) AS units,
                CAST(coalesce(sum(amount), 0) AS bigint) AS amount_minor
            FROM (
                SELECT e.day, m.*
                FROM ({entries}) AS e CROSS JOIN LATERAL (
                    SELECT l.sku, o.currency, l.title, e.sign * l.quantity AS units, e.sign * l.paid_minor AS amount
                    FROM customer_order o JOIN order_line l ON l.order_id = o.id
                    WHERE o.id = e.order_id AND {moved}
                    UNION ALL
                    SELECT rl.sku, r.currency, l.title, -rl.quantity, -rl.refund_minor
                    FROM order_return r JOIN order_return_line rl ON rl.return_id = r.id
                        JOIN order_line l ON l.order_id = r.order_id AND l.line_no = rl.order_line
                    WHERE r.id = e.return_id) AS m) AS moved
            GROUP BY 1, 2, 3
            """;

    private Happened() {}

    /** @param from the first moment, as SQL; {@code to} is the one after the last */
    static String orders(String from, String to) {
        return between(ORDERS, from, to);
    }

    static String sold(String from, String to) {
        return between(SOLD, from, to);
    }

    private static String between(String sql, String from, String to) {
        return sql.replace("{entries}", ENTRIES)
                .replace("{moved}", MONEY_MOVED)
                .replace("{from}", from)
                .replace("{to}", to);
    }
}
