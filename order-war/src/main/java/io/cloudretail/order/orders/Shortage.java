package io.cloudretail.order.orders;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an order was rejected for: there are not as many.
 *
 * @param available units that could be had at that moment
 */
public record Shortage(String sku, int requested, int available) {
    /** As a column holds them: a line for each, its SKU last. */
    static String write(List<Shortage> shortages) {
        return shortages.isEmpty()
                ? null
                : shortages.stream()
                        .map(each -> each.requested() + " " + each.available() + " " + each.sku())
                        .collect(Collectors.joining("\n"));
    }

    static List<Shortage> read(String column) {
        return column == null
                ? List.of()
                : Arrays.stream(column.split("\n"))
                        .map(line -> line.split(" ", 3))
                        .map(part -> new Shortage(part[2], Integer.parseInt(part[0]), Integer.parseInt(part[1])))
                        .toList();
    }
}
