package io.cloudretail.order.returns;

import io.cloudretail.kit.problem.Problem;
import java.util.List;
import java.util.Map;

/** Nobody returns more than they bought and have not returned yet; nothing was changed. */
final class MoreThanBought extends Problem {
    /** @param returnable units that may still come back */
    public record Line(String sku, int requested, int returnable) {}

    private final transient List<Line> lines;

    MoreThanBought(List<Line> lines) {
        super(409, "More would come back than was bought and is not returned yet.");
        this.lines = List.copyOf(lines);
    }

    @Override
    public Map<String, Object> extensions() {
        return Map.of("lines", lines);
    }
}
