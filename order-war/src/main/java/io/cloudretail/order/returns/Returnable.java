package io.cloudretail.order.returns;

import io.cloudretail.order.orders.Order;
import io.cloudretail.order.orders.OrderLine;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** What of an order may still come back: what was bought, line by line, minus what came back or is about to. */
final class Returnable {
    private final List<OrderLine> lines;
    private final int[] returned;
    private final long[] refunded;

    private Returnable(List<OrderLine> lines) {
        this.lines = lines;
        this.returned = new int[lines.size()];
        this.refunded = new long[lines.size()];
    }

    static Returnable of(Order order, List<Returned> earlier) {
        Returnable rest = new Returnable(order.lines());
        earlier.forEach(rest::subtract);
        return rest;
    }

    private void subtract(Returned line) {
        returned[line.orderLine()] += line.units();
        refunded[line.orderLine()] += line.refund();
    }

    /**
     * These units, taken from the order's lines in their order, each with what it brings back: what its line's returned
     * units cost by now, minus what was given for them before. So all units of a line together bring back what it cost,
     * however a discount was shared out.
     *
     * @throws MoreThanBought if there are not as many
     */
    List<ReturnLine> take(SortedMap<String, Integer> wanted) {
        List<ReturnLine> taken = new ArrayList<>();
        List<MoreThanBought.Line> excess = new ArrayList<>();
        wanted.forEach((sku, units) -> {
            int left = units;
            for (int no = 0; no < lines.size() && left > 0; no++) {
                int some = Math.min(left, lines.get(no).quantity() - returned[no]);
                if (lines.get(no).sku().equals(sku) && some > 0) {
                    taken.add(line(no, some));
                    left -= some;
                }
            }
            if (left > 0) {
                excess.add(new MoreThanBought.Line(sku, units, units - left));
            }
        });
        if (!excess.isEmpty()) {
            throw new MoreThanBought(excess);
        }
        return taken;
    }

    private ReturnLine line(int no, int units) {
        OrderLine line = lines.get(no);
        long refund = Math.max(0, line.costOf(returned[no] + units) - refunded[no]);
        return new ReturnLine(no, line.sku(), units, refund);
    }
}
