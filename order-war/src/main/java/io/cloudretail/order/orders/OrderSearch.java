package io.cloudretail.order.orders;

import io.cloudretail.kit.database.Like;
import io.cloudretail.kit.http.Cursor;
import io.cloudretail.kit.http.SortKey;
import io.cloudretail.kit.http.SortOrder;
import io.cloudretail.kit.http.SortOrders;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Which orders are wanted; null of a part means all.
 *
 * @param from no order from before
 * @param to no order from this time on
 * @param text an order's number, with or without its letters, or how the recipient's name begins
 */
public record OrderSearch(UUID customer, OrderStatus status, Instant from, Instant to, String text, SortOrder order) {
    /** What is not priced yet is worth nothing yet. */
    public static final SortOrders ORDERS = SortOrders.of(
            "-created", SortKey.time("created", "created_at"), SortKey.number("total", "coalesce(total_minor, 0)"));

    /** A statement that finds ids, with the values of its parameters ?1, ?2 and so on. */
    record Sql(String text, List<Object> values) {}

    /** Where an order is in the list. */
    public Cursor place(OrderView view) {
        boolean byTotal = order.key().name().equals("total");
        Object key = !byTotal
                ? view.createdAt()
                : view.total() == null ? 0L : view.total().amount();
        return order.cursor(key, view.id());
    }

    /**
     * By the position of the last order seen, so that a page costs the same however deep it lies.
     *
     * @param after null: from the start
     */
    Sql query(Cursor after, int rows) {
        StringBuilder sql = new StringBuilder("SELECT id FROM customer_order WHERE true");
        List<Object> values = new ArrayList<>();
        and(sql, values, " AND customer_id = ?", customer);
        and(sql, values, " AND status = ?", status == null ? null : status.name());
        and(sql, values, " AND created_at >= ?", timestamp(from));
        and(sql, values, " AND created_at < ?", timestamp(to));
        if (text != null) {
            // found by its own index each, before the others are looked at
            and(sql, values, " AND id IN (SELECT id FROM customer_order WHERE number = ?", number());
            and(
                    sql,
                    values,
                    " UNION ALL SELECT id FROM customer_order WHERE lower(ship_name) LIKE lower(?",
                    beginning());
            sql.append("))");
        }
        if (after != null) {
            sql.append(order.behind("id", values.size() + 1));
            values.add(order.keyIn(after));
            values.add(after.uuid(2));
        }
        and(sql, values, order.orderBy("id") + " LIMIT ?", rows);
        return new Sql(sql.toString(), values);
    }

    private String number() {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        return upper.matches("\\d+") ? "CR-" + upper : upper;
    }

    private String beginning() {
        return Like.literally(text.strip()) + "%";
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
