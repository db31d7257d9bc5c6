package io.cloudretail.order.totals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The taxes of one order. Tax is computed once for each rate, on all that is taxed at it, and then shared over that, so that
 * not every line rounds for itself. Shipping is taxed like the goods it carries, in proportion to their value.
 */
final class Taxes {
    /** All that is taxed at one rate. */
    private static final class Group {
        private final List<Integer> lines = new ArrayList<>();
        private final List<Long> amounts = new ArrayList<>();
        private long listed;
        private long value;
        private long shipping;
    }

    private record OfLine(int rate, long tax) {}

    private final TaxRules rules;
    private final SortedMap<Integer, Group> groups = new TreeMap<>();
    private final Map<Integer, OfLine> lines = new HashMap<>();
    private final List<RateTotal> rates = new ArrayList<>();
    private long shippingTax;
    private long whole;

    Taxes(TaxRules rules) {
        this.rules = rules;
    }

    /**
     * @param listed what the line would be worth without a discount
     * @param value what it is worth
     */
    void add(int line, int rate, long listed, long value) {
        Group group = groups.computeIfAbsent(rate, none -> new Group());
        group.lines.add(line);
        group.amounts.add(value);
        group.listed += listed;
        group.value += value;
    }

    /** Spreads what shipping costs, and computes. Goods that cost nothing any more still count with what they are worth. */
    void ship(long cost) {
        boolean allFree = groups.values().stream().allMatch(group -> group.value == 0);
        long[] parts = Rounding.share(
                cost,
                groups.values().stream()
                        .mapToLong(group -> allFree ? group.listed : group.value)
                        .toArray());
        int next = 0;
        for (Map.Entry<Integer, Group> entry : groups.entrySet()) {
            entry.getValue().shipping = parts[next++];
            settle(entry.getKey(), entry.getValue());
        }
    }

    private void settle(int rate, Group group) {
        long amount = group.value + group.shipping;
        long tax = rules.tax(amount, rate);
        long gross = rules.included() ? amount : Math.addExact(amount, tax);
        rates.add(new RateTotal(rate, gross - tax, tax, gross));
        whole = Math.addExact(whole, tax);

        group.amounts.add(group.shipping);
        long[] taxes = Rounding.share(
                tax, group.amounts.stream().mapToLong(Long::longValue).toArray());
        for (int i = 0; i < group.lines.size(); i++) {
            lines.put(group.lines.get(i), new OfLine(rate, taxes[i]));
        }
        shippingTax += taxes[taxes.length - 1];
    }

    long ofLine(int line) {
        return lines.get(line).tax();
    }

    int rateOfLine(int line) {
        return lines.get(line).rate();
    }

    long ofShipping() {
        return shippingTax;
    }

    long whole() {
        return whole;
    }

    List<RateTotal> byRate() {
        return List.copyOf(rates);
    }
}
