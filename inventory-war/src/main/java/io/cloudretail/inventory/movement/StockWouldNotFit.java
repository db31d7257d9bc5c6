package io.cloudretail.inventory.movement;

import io.cloudretail.inventory.stock.Stock;
import io.cloudretail.kit.problem.Problem;
import java.util.Map;

/** The movement would leave fewer units than orders hold, or more than can be counted. */
final class StockWouldNotFit extends Problem {
    static final String WHY = "That would leave less than is reserved for orders, or more than a thousand million.";

    private final transient Stock stock;

    StockWouldNotFit(Stock stock) {
        super(409, WHY);
        this.stock = stock;
    }

    @Override
    public Map<String, Object> extensions() {
        return Map.of("onHand", stock.onHand(), "reserved", stock.reserved());
    }
}
