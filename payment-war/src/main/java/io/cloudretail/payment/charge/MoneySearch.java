package io.cloudretail.payment.charge;

import io.cloudretail.kit.http.Cursor;
import io.cloudretail.kit.http.SortKey;
import io.cloudretail.kit.http.SortOrder;
import io.cloudretail.kit.http.SortOrders;
import io.cloudretail.kit.money.Money;
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
 * @param after behind which row of this order
 */
record MoneySearch(String status, Instant from, Instant to, UUID order, SortOrder sort, Cursor after) {
    /** An order that was cancelled before anything was to be paid has a payment of nothing. */
    static final SortOrders ORDERS = SortOrders.of(
            "-created", SortKey.time("created", "created_at"), SortKey.number("amount", "coalesce(amount_minor, 0)"));

    /** A statement that finds rows, with the values of its parameters ?1, ?2 and so on. */
    record Sql(String text, List<Object> values) {}

    Sql payments(int rows) {
        return rows("payment", "order_id", rows);
    }

    Sql refunds(int rows) {
        return rows("payment_refund", "id", rows);
    }

    /** Where a row is in the list. */
    Cursor place(Instant createdAt, Money amount, UUID id) {
        boolean byAmount = sort.key().name().equals("amount");
        Object key = !byAmount ? createdAt : amount == null ? 0L : amount.amount();
        return sort.cursor(key, id);
    }

    /** By the position of the last row seen, so that a page costs the same however deep it lies. */
    private Sql rows(String table, String id, int rows) {
        StringBuilder sql = new StringBuilder("SELECT * FROM " + table + " WHERE true");
        List<Object> values = new ArrayList<>();
        and(sql, values, " AND status = ?", status);
        and(sql, values, " AND created_at >= ?", timestamp(from));
        and(sql, values, " AND created_at < ?", timestamp(to));
        and(sql, values, " AND order_id = ?", order);
        if (after != null) {
            sql.append(sort.behind(id, values.size() + 1));
            values.add(sort.keyIn(after));
            values.add(after.uuid(2));
        }
        and(sql, values, sort.orderBy(id) + " LIMIT ?", rows);
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
