package io.cloudretail.product.catalogue;

import io.cloudretail.kit.database.Like;
import io.cloudretail.kit.http.Cursor;
import io.cloudretail.kit.http.SortKey;
import io.cloudretail.kit.http.SortOrder;
import io.cloudretail.kit.http.SortOrders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Which products a list is of, and in which order.
 *
 * @param vendor whose; empty: everybody's
 * @param words part of a title, or a whole SKU; of fewer than three letters, how a title begins
 */
record ManagedSearch(Optional<UUID> vendor, Optional<ProductStatus> status, Optional<String> words, SortOrder sort) {
    static final SortOrders ORDERS = SortOrders.of(
            "-created",
            SortKey.time("created", "created_at"),
            SortKey.time("updated", "updated_at"),
            SortKey.letters("title", "title"),
            SortKey.number("price", "price_minor"));

    private static final String BY_SKU = "id = ANY (ARRAY(SELECT product_id FROM variant WHERE lower(sku) = lower(?)))";
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern LETTERS = Pattern.compile(LETTER + "{3}");

    /** @param values of the question marks in turn */
    record Sql(String text, List<Object> values) {}

    /** Where a product is in the list. */
    Cursor place(ManagedProducts.Managed product) {
        Object key =
                switch (sort.key().name()) {
                    case "updated" -> product.updatedAt();
                    case "title" -> product.title();
                    case "price" -> product.priceFrom().amount();
                    default -> product.createdAt();
                };
        return sort.cursor(key, product.id());
    }

    /** What gives these columns, from a place on. */
    Sql query(String columns, Optional<Cursor> after, int rows) {
        StringBuilder sql = new StringBuilder("SELECT ").append(columns).append(" FROM product WHERE true");
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
            Optional<String> titles = titles(text);
            titles.ifPresent(values::add);
            values.add(text);
            sql.append(titles.isPresent() ? " AND (lower(title) LIKE ? OR " + BY_SKU + ")" : " AND " + BY_SKU);
        });
        after.ifPresent(cursor -> {
            sql.append(sort.behindInTurn("id"));
            values.add(sort.keyIn(cursor));
            values.add(cursor.uuid(2));
        });
        sql.append(sort.orderBy("id")).append(" LIMIT ").append(rows);
        return new Sql(sql.toString(), values);
    }

    /**
     * The pattern of titles. The index of their parts knows three letters in the middle, and fewer at the beginning of a word; for
     * want of both, all titles would be read.
     */
    private static Optional<String> titles(String text) {
        if (!LETTER.matcher(text).find()) {
            return Optional.empty();
        }
        String beginning = Like.literally(text.toLowerCase(Locale.ROOT)) + "%";
        return Optional.of(LETTERS.matcher(text).find() ? "%" + beginning : beginning);
    }
}
