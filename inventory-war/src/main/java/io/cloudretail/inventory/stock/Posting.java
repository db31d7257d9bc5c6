package io.cloudretail.inventory.stock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Movements that are written together, on rows of stock that this transaction has locked: what is read here stays true
 * until its end.
 */
public final class Posting {
    private final Map<String, Stock> before = new LinkedHashMap<>();
    private final Map<String, Stock> now = new LinkedHashMap<>();
    private final List<Movement> movements = new ArrayList<>();

    Posting(List<Stock> locked) {
        locked.forEach(stock -> before.put(stock.sku(), stock));
        now.putAll(before);
    }

    /** The stock as it will be with the movements so far. */
    public Optional<Stock> of(String sku) {
        return Optional.ofNullable(now.get(sku));
    }

    /** Adds a movement. False, and nothing added, when it would break {@code 0 <= reserved <= on_hand}. */
    public boolean add(Movement movement) {
        Stock stock = now.get(movement.sku());
        if (stock == null || !stock.allows(movement)) {
            return false;
        }
        now.put(movement.sku(), stock.after(movement));
        movements.add(movement);
        return true;
    }

    public List<String> changedSkus() {
        return changes().stream().map(Change::sku).toList();
    }

    List<Movement> movements() {
        return movements;
    }

    /** What is different afterwards, in the order in which it was locked. */
    List<Change> changes() {
        return before.values().stream()
                .map(stock -> new Change(stock, now.get(stock.sku())))
                .filter(change -> change.before() != change.after())
                .toList();
    }

    Stream<StockEvent> events() {
        return before.values().stream().flatMap(stock -> StockEvent.between(stock, now.get(stock.sku())).stream());
    }

    /** One SKU before and after. */
    record Change(Stock before, Stock after) {
        String sku() {
            return after.sku();
        }

        int onHand() {
            return after.onHand() - before.onHand();
        }

        int reserved() {
            return after.reserved() - before.reserved();
        }
    }
}
