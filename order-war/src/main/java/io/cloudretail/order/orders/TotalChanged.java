package io.cloudretail.order.orders;

import io.cloudretail.kit.money.Money;
import io.cloudretail.kit.problem.Problem;
import java.util.Map;

/** The order costs something else than its customer saw; nothing was placed. */
public final class TotalChanged extends Problem {
    private final transient Money total;

    TotalChanged(Money total) {
        super(409, "The order costs something else by now. Look at it again, and order anew at this total.");
        this.total = total;
    }

    @Override
    public Map<String, Object> extensions() {
        return Map.of("total", total);
    }
}
