package io.cloudretail.product.sheet;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * The columns of a file that is written: the shop's own, and one for each option and attribute. Where these are more than a
 * file may have, the last of them share a column, as JSON.
 */
public final class SheetColumns {
    private final List<String> options;
    private final List<String> attributes;
    private final boolean shared;

    public SheetColumns(SortedSet<String> options, SortedSet<String> attributes) {
        int room = Sheet.MOST_COLUMNS - OwnColumns.ALL.size();
        shared = options.size() + attributes.size() > room;
        int names = shared ? room - 2 : room;
        int optionColumns = Math.min(options.size(), Math.max(names / 2, names - attributes.size()));
        this.options = options.stream().limit(optionColumns).toList();
        this.attributes = attributes.stream().limit(names - optionColumns).toList();
    }

    public List<String> header() {
        List<String> header = new ArrayList<>(OwnColumns.ALL);
        options.forEach(name -> header.add(OwnColumns.OPTION + name));
        attributes.forEach(name -> header.add(OwnColumns.ATTRIBUTE + name));
        if (shared) {
            header.add(OwnColumns.MORE_OPTIONS);
            header.add(OwnColumns.MORE_ATTRIBUTES);
        }
        return header;
    }

    /** In the order of the header. */
    public List<String> cells(SheetRow row) {
        List<String> cells = row.ownCells();
        options.forEach(name -> cells.add(row.options().getOrDefault(name, "")));
        attributes.forEach(name -> cells.add(row.attributes().getOrDefault(name, "")));
        if (shared) {
            cells.add(others(row.options(), options));
            cells.add(others(row.attributes(), attributes));
        }
        return cells;
    }

    private static String others(Map<String, String> texts, List<String> columns) {
        JsonObjectBuilder others = Json.createObjectBuilder();
        boolean any = false;
        for (Map.Entry<String, String> text : texts.entrySet()) {
            if (Collections.binarySearch(columns, text.getKey()) < 0) {
                others.add(text.getKey(), text.getValue());
                any = true;
            }
        }
        return any ? others.build().toString() : "";
    }
}
