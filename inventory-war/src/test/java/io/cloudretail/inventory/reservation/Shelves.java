package io.cloudretail.inventory.reservation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the stock should be, in the simplest way to say it. */
final class Shelves {
    private record Held(String status, SortedMap<Integer, Integer> lines) {}

    private final int[] onHand;
    private final int[] reserved;
    private final int[] threshold;
    private final List<List<String>> events = new ArrayList<>();
    private final Map<Integer, Held> orders = new HashMap<>();

    Shelves(int skus, int units) {
        onHand = new int[skus];
        reserved = new int[skus];
        threshold = new int[skus];
        for (int i = 0; i < skus; i++) {
            onHand[i] = units;
            threshold[i] = Warehouse.USUAL_THRESHOLD;
            events.add(new ArrayList<>());
        }
    }

    int onHand(int sku) {
        return onHand[sku];
    }

    int reserved(int sku) {
        return reserved[sku];
    }

    List<String> events(int sku) {
        return events.get(sku);
    }

    boolean take(Step step) {
        int[] before = new int[onHand.length];
        boolean[] low = new boolean[onHand.length];
        for (int i = 0; i < before.length; i++) {
            before[i] = onHand[i] - reserved[i];
            low[i] = before[i] <= threshold[i];
        }
        boolean done = change(step);
        for (int i = 0; i < before.length; i++) {
            int available = onHand[i] - reserved[i];
            if (before[i] > 0 != available > 0) {
                events.get(i).add("inventory.availability_changed");
            }
            if (low[i] != available <= threshold[i]) {
                events.get(i).add(low[i] ? "inventory.restocked" : "inventory.low_stock");
            }
        }
        return done;
    }

    private boolean change(Step step) {
        Held order = orders.get(step.order());
        switch (step.kind()) {
            case RECEIPT, CORRECTION -> {
                if (onHand[step.sku()] + step.units() < reserved[step.sku()]) {
                    return false;
                }
                onHand[step.sku()] += step.units();
            }
            case HOLD -> {
                if (order != null) {
                    return order.status().equals("HELD") && order.lines().equals(step.lines());
                }
                if (step.lines().entrySet().stream()
                        .anyMatch(line -> onHand[line.getKey()] - reserved[line.getKey()] < line.getValue())) {
                    return false;
                }
                step.lines().forEach((sku, units) -> reserved[sku] += units);
                orders.put(step.order(), new Held("HELD", step.lines()));
            }
            case COMMIT -> {
                if (order != null && order.status().equals("HELD")) {
                    order.lines().forEach((sku, units) -> {
                        onHand[sku] -= units;
                        reserved[sku] -= units;
                    });
                    orders.put(step.order(), new Held("COMMITTED", order.lines()));
                }
            }
            case RELEASE -> {
                SortedMap<Integer, Integer> lines = order == null ? new TreeMap<>() : order.lines();
                if (order != null && order.status().equals("HELD")) {
                    lines.forEach((sku, units) -> reserved[sku] -= units);
                } else if (order != null && order.status().equals("COMMITTED")) {
                    lines.forEach((sku, units) -> onHand[sku] += units);
                }
                orders.put(step.order(), new Held("RELEASED", lines));
            }
            case KEEP -> {
                // an order that is not finished keeps what it holds
            }
            case THRESHOLD -> threshold[step.sku()] = step.units();
        }
        return true;
    }
}
