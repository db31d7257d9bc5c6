package io.cloudretail.inventory.stock;

import jakarta.persistence.Query;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** Between Java and statements that are about many rows at once: columns as arrays, and rows as records. */
public final class Rows {
    private Rows() {}

    public static Query bind(Query query, Object... values) {
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }

    public static <T> String[] texts(Collection<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    public static <T> Integer[] integers(Collection<T> rows, Function<T, Integer> column) {
        return rows.stream().map(column).toArray(Integer[]::new);
    }

    static <T> Boolean[] booleans(Collection<T> rows, Predicate<T> column) {
        return rows.stream().map(column::test).toArray(Boolean[]::new);
    }

    /** An id as text, because a null has no type by itself. */
    static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    /** Columns as {@code Stocks.COLUMNS} has them. */
    public static Stock stock(Object[] column) {
        return new Stock(
                (String) column[0],
                (Integer) column[1],
                (Integer) column[2],
                (Integer) column[3],
                (Boolean) column[4],
                (Boolean) column[5],
                (UUID) column[6]);
    }
}
