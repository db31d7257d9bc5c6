package io.cloudretail.kit.http;

import java.util.List;
import java.util.function.Function;

/** One page of a list; {@code nextCursor} is null on the last. */
public record Page<T>(List<T> items, String nextCursor) {
    /** Makes a page from up to {@code limit + 1} rows: the extra row only tells that there is more. */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> position) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        return of(List.copyOf(rows.subList(0, limit)), true, position);
    }

    /** Makes a page of these rows, one at least where more follow them. */
    public static <T> Page<T> of(List<T> rows, boolean more, Function<T, Cursor> position) {
        return new Page<>(rows, more ? position.apply(rows.get(rows.size() - 1)).encode() : null);
    }
}
