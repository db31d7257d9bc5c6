package io.cloudretail.product.imports;

import io.cloudretail.product.sheet.Row;
import io.cloudretail.product.sheet.Sheet;
import io.cloudretail.product.sheet.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of a file, as many at once as a transaction takes; those of one product stay together as long as they can. */
final class RowsAtOnce {
    static final int MOST_ROWS = 1_000_000;

    private static final int USUAL = 500;
    private static final int MOST = 1000;

    private final Sheet sheet;
    private final List<Row> rows = new ArrayList<>(MOST);
    private int read;
    private Row next;
    private Unreadable end;

    /** @param read rows that were read before */
    RowsAtOnce(Sheet sheet, int read) {
        this.sheet = sheet;
        this.read = read;
    }

    /** Takes the next ones; false when there are none. What cannot be read ends them, and does not spoil those before. */
    boolean fill() {
        rows.clear();
        while (rows.size() < MOST) {
            if (next == null && !read()) {
                break;
            }
            if (rows.size() >= USUAL && !next.isOfSameProductAs(rows.get(rows.size() - 1))) {
                break;
            }
            rows.add(next);
            next = null;
        }
        return !rows.isEmpty();
    }

    List<Row> list() {
        return List.copyOf(rows);
    }

    /** Throws the reason why there are no more, unless the file is at its end. */
    void throwWhatEndedThem() {
        if (end != null) {
            throw end;
        }
    }

    private boolean read() {
        if (end != null) {
            return false;
        }
        try {
            Optional<Row> row = sheet.next();
            if (row.isPresent() && read == MOST_ROWS) {
                throw new Unreadable(row.get().line(), "a file may have up to " + MOST_ROWS + " rows");
            }
            row.ifPresent(each -> read++);
            next = row.orElse(null);
            return row.isPresent();
        } catch (Unreadable broken) {
            end = broken;
            return false;
        }
    }
}
