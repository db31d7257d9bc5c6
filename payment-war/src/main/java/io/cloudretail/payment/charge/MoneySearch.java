package io.cloudretail.payment.charge;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Which payments or refunds are wanted; null of a part means all.
 *
 * @param from none from before
 * @param to none from this time on
 * @param afterTime behind which row, newest first, together with {@code afterId}
 */
record MoneySearch(String status, Instant from, Instant to, UUID order, Instant afterTime, UUID afterId) {
    /** A statement that finds rows, with the values of its parameters ?1, ?2 and so on. */
    record Sql(String text, List<Object> values) {}

    Sql payments(int rows) {
        return newest("payment", "order_id", rows);
    }

    Sql refunds(int rows) {
        return newest("payment_refund", "id", rows);
    }

    /** By the position of the last row seen, so that a page costs the same however deep it lies. */
    private Sql newest(String table, String id, int rows) {
        StringBuilder sql = new StringBuilder("SELECT * FROM " + table + " WHERE true");
        List<Object> values = new ArrayList<>();
        and(sql, values, " AND status = ?", status);
        and(sql, values, " AND created_at >= ?", timestamp(from));
        and(sql, values, " AND created_at < ?", timestamp(to));
        and(sql, values, " AND order_id = ?", order);
        if (afterId != null) {
            and(sql, values, " AND (created_at, " + id + ") < (?", timestamp(afterTime));
            and(sql, values, ", ?", afterId);
            sql.append(')');
        }
        and(sql, values, " ORDER BY created_at DESC, " + id + " DESC LIMIT ?", rows);
        return new Sql(sql.toString(), values);
    }

    private static Timestamp timestamp(Instant time) {
        return time == null ? null : Timestamp.from(time);
    }

    /** Adds a condition that ends with a parameter, unless its value is null. */
    private static void and(StringBuilder sql, List<Object> values, String condition, Object value) {
        if (value != null) {
            values.add(value);
            sql.append(condition).append(values.size());
        }
    }
}
