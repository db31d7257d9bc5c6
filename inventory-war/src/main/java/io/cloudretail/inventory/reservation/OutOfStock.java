package io.cloudretail.inventory.reservation;

import io.cloudretail.inventory.stock.Shortage;
import io.cloudretail.kit.problem.Problem;
import java.util.List;
import java.util.Map;

/** Not every line could be held, so none was. */
final class OutOfStock extends Problem {
    private final transient List<Shortage> lines;

    OutOfStock(List<Shortage> lines) {
        super(409, "There is not enough stock for every line; nothing was reserved.");
        this.lines = List.copyOf(lines);
    }

    @Override
    public Map<String, Object> extensions() {
        return Map.of("lines", lines);
    }
}
