package io.cloudretail.inventory.stock;

import io.cloudretail.kit.problem.Problem;
import java.util.Map;

/** The movement would leave fewer units than orders hold, or more than can be counted. */
public final class StockWouldNotFit extends Problem {
    public static final String WHY =
            "That would leave less than is reserved for orders, or more than a thousand million.";

    private final transient Stock stock;

    public StockWouldNotFit(Stock stock) {
        super(409, WHY);
        this.stock = stock;
    }

    @Override
    public Map<String, Object> extensions() {
        return Map.of("onHand", stock.onHand(), "reserved", stock.reserved());
    }
}
