package io.cloudretail.user.account;

import io.cloudretail.kit.http.Cursor;
import io.cloudretail.kit.http.SortKey;
import io.cloudretail.kit.http.SortOrder;
import io.cloudretail.kit.http.SortOrders;
import java.util.ArrayList;
import java.util.List;

/**
 * Which accounts are wanted.
 *
 * @param text looked for in address and name, in small letters; empty for all
 * @param role null for any
 */
public record AccountSearch(String text, String role, SortOrder order) {
    public static final SortOrders ORDERS = SortOrders.of(
            "-created",
            SortKey.time("created", "created_at"),
            SortKey.letters("name", "display_name"),
            SortKey.text("email", "email"));

    /** A statement that finds accounts, with the values of its parameters ?1, ?2 and so on. */
    record Sql(String text, List<Object> values) {}

    /** Where an account is in the list. */
    public Cursor place(Account account) {
        Object key =
                switch (order.key().name()) {
                    case "name" -> account.displayName();
                    case "email" -> account.email();
                    default -> account.createdAt();
                };
        return order.cursor(key, account.id());
    }

    /**
     * By the position of the last account seen, so that a page costs the same however deep it lies.
     *
     * @param after null: from the start
     */
    Sql query(Cursor after, int rows) {
        StringBuilder sql = new StringBuilder("SELECT * FROM account WHERE true");
        List<Object> values = new ArrayList<>();
        if (!text.isEmpty()) {
            values.add(text);
            sql.append(" AND (strpos(email, ?1) > 0 OR strpos(lower(display_name), ?1) > 0)");
        }
        if (role != null) {
            values.add(role);
            sql.append(" AND id IN (SELECT account_id FROM account_role WHERE role = ?")
                    .append(values.size())
                    .append(')');
        }
        if (after != null) {
            sql.append(order.behind("id", values.size() + 1));
            values.add(order.keyIn(after));
            values.add(after.uuid(2));
        }
        values.add(rows);
        sql.append(order.orderBy("id")).append(" LIMIT ?").append(values.size());
        return new Sql(sql.toString(), values);
    }
}
