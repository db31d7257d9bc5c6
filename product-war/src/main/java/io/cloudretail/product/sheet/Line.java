package io.cloudretail.product.sheet;

import java.util.List;
import java.util.Map;

/** The cells of a row by column. */
record Line(long number, Map<String, Integer> columns, List<String> cells) {
    /** The cell of a column without the space around it; empty when the file has no such column. */
    String cell(String column) {
        Integer place = columns.get(column);
        return place == null || place >= cells.size() ? "" : cells.get(place).strip();
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    void requireAllCells() {
        if (cells.size() != columns.size()) {
            throw new Refused("", "has " + cells.size() + " columns instead of " + columns.size());
        }
    }
}
