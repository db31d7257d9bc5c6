package io.cloudretail.order.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Some of many orders or returns, with no more lines together than are held at once: a hundred orders may have a hundred lines,
 * or two hundred thousand.
 *
 * @param more whether others follow
 */
public record Portion<T>(List<T> items, boolean more) {
    /** More than a single order has. */
    private static final int MOST_LINES = 5_000;

    /**
     * As many of these as are wanted, or as there may be, one at least.
     *
     * @param rows an id and its number of lines each; one row more than wanted, if there are more
     */
    public static Portion<UUID> of(List<?> rows, int wanted) {
        List<UUID> ids = new ArrayList<>();
        long lines = 0;
        for (Object row : rows) {
            Object[] column = (Object[]) row;
            lines += ((Number) column[1]).longValue();
            if (ids.size() == wanted || !ids.isEmpty() && lines > MOST_LINES) {
                return new Portion<>(List.copyOf(ids), true);
            }
            ids.add((UUID) column[0]);
        }
        return new Portion<>(List.copyOf(ids), false);
    }
}
