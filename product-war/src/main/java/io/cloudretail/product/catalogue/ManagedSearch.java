package io.cloudretail.product.catalogue;

import io.cloudretail.kit.database.Like;
import io.cloudretail.kit.http.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Which products a list is of, and in which order.
 *
 * @param vendor whose; empty: everybody's
 * @param words part of a title, or a whole SKU
 */
record ManagedSearch(Optional<UUID> vendor, Optional<ProductStatus> status, Optional<String> words, ManagedSort sort) {
    /** @param values of the question marks in turn */
    record Sql(String text, List<Object> values) {}

    /** What gives these columns, and as {@code place} what the list is ordered by, from a place on. */
    Sql query(String columns, Optional<Cursor> after, int rows) {
        StringBuilder sql = new StringBuilder("SELECT ")
                .append(columns)
                .append(", ")
                .append(sort.key())
                .append(" AS place FROM product WHERE true");
        List<Object> values = new ArrayList<>();
        vendor.ifPresent(id -> {
            sql.append(" AND vendor_id = ?");
            values.add(id);
        });
        status.ifPresent(one -> {
            sql.append(" AND status = ?");
            values.add(one.name());
        });
        words.ifPresent(text -> {
            sql.append(" AND (lower(title) LIKE ?"
                    + " OR id = ANY (ARRAY(SELECT product_id FROM variant WHERE lower(sku) = lower(?))))");
            values.add("%" + Like.literally(text.toLowerCase(Locale.ROOT)) + "%");
            values.add(text);
        });
        after.ifPresent(cursor -> {
            sql.append(sort.after());
            values.add(sort.keyIn(cursor));
            values.add(cursor.uuid(2));
        });
        sql.append(sort.order()).append(" LIMIT ").append(rows);
        return new Sql(sql.toString(), values);
    }
}
