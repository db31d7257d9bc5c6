package io.cloudretail.kit.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The orders whose ids end alike, with a digest of what is held for each: as long as digests are equal on both sides, nobody
 * needs to look any closer.
 *
 * @param number which ids: their last two bytes, modulo {@link #COUNT}
 */
public record Bucket(int number, long orders, String digest) {
    public static final int COUNT = 1024;

    private static final String NUMBER =
            "(get_byte(uuid_send(order_id), 14) * 256 + get_byte(uuid_send(order_id), 15)) % " + COUNT;

    /** @param rows a query of columns {@code order_id} (uuid) and {@code value} (text), one row per order */
    static String digests(String rows) {
        return "SELECT " + NUMBER + ", count(*),"
                + " CAST(bit_xor(hashtextextended(CAST(order_id AS text) || ' ' || value, 0)) AS text)"
                + " FROM (" + rows + ") AS book GROUP BY 1 ORDER BY 1";
    }

    /**
     * The orders of one bucket.
     *
     * @param rows as above
     * @param parameter where the bucket's number goes, such as {@code ?2}
     */
    static String entries(String rows, String parameter) {
        return "SELECT order_id, value FROM (" + rows + ") AS book WHERE " + NUMBER + " = " + parameter
                + " ORDER BY order_id";
    }

    static Bucket of(Object[] column) {
        return new Bucket(((Number) column[0]).intValue(), ((Number) column[1]).longValue(), (String) column[2]);
    }

    /** The numbers of those that are not the same in both books. */
    public static SortedSet<Integer> differing(List<Bucket> one, List<Bucket> other) {
        Map<Integer, Bucket> left = new HashMap<>();
        one.forEach(bucket -> left.put(bucket.number(), bucket));
        SortedSet<Integer> numbers = new TreeSet<>();
        for (Bucket bucket : other) {
            if (!bucket.equals(left.remove(bucket.number()))) {
                numbers.add(bucket.number());
            }
        }
        numbers.addAll(left.keySet());
        return numbers;
    }
}
