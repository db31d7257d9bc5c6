package io.cloudretail.kit.figures;

/** Units of an order as a value to compare: how many, and a digest of how many under which SKU. */
public final class Units {
    private Units() {}

    /**
     * A query of columns {@code order_id} and {@code value}, one row per order.
     *
     * @param lines a query of columns {@code order_id}, {@code sku} and {@code quantity}; an order may have a SKU several times
     */
    public static String of(String lines) {
        return "SELECT order_id, CAST(sum(units) AS text) || ' (' ||"
                + " left(md5(string_agg(sku || ' ' || units, ',' ORDER BY sku COLLATE \"C\")), 12) || ')' AS value"
                + " FROM (SELECT order_id, sku, sum(quantity) AS units FROM (" + lines
                + ") AS line GROUP BY order_id, sku)"
                + " AS sku GROUP BY order_id";
    }

    /** A query of the one number of all units. */
    public static String sum(String values) {
        return "SELECT CAST(coalesce(sum(CAST(split_part(value, ' ', 1) AS bigint)), 0) AS bigint) FROM (" + values
                + ") AS book";
    }
}
