package io.cloudretail.order.totals;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What an order costs, in minor units: {@code total = subtotal - discount + shipping}, plus the tax where that is added.
 * Lines, rates and shipping add up to these sums to the unit.
 *
 * @param subtotal of the lines, before any discount
 * @param shippingTax the part of the tax that is on the shipping
 * @param lines a share for each line, in their order
 */
public record Totals(
        long subtotal,
        long discount,
        long shipping,
        long shippingTax,
        boolean taxIncluded,
        long tax,
        long total,
        List<Share> lines,
        List<RateTotal> rates) {
    /** Throws when the discount does not hold for these goods, or they are too heavy for the delivery. */
    public static Totals of(List<Goods> goods, Terms terms) {
        long[] values = goods.stream().mapToLong(Goods::value).toArray();
        long subtotal = sum(values);
        long discount = terms.discount().map(each -> each.off(subtotal)).orElse(0L);
        long[] discounts = Rounding.share(discount, values);
        long shipping = shipping(goods, terms);

        TaxRules rules = terms.tax();
        Taxes taxes = new Taxes(rules);
        for (int i = 0; i < values.length; i++) {
            taxes.add(i, rules.rate(goods.get(i).taxClass()), values[i], values[i] - discounts[i]);
        }
        taxes.ship(shipping);

        List<Share> lines = IntStream.range(0, values.length)
                .mapToObj(i -> {
                    long value = values[i] - discounts[i];
                    long tax = taxes.ofLine(i);
                    return new Share(discounts[i], taxes.rateOfLine(i), tax, rules.included() ? value : value + tax);
                })
                .toList();
        long added = rules.included() ? 0 : taxes.whole();
        return new Totals(
                subtotal,
                discount,
                shipping,
                taxes.ofShipping(),
                rules.included(),
                taxes.whole(),
                Math.addExact(subtotal - discount + shipping, added),
                lines,
                taxes.byRate());
    }

    private static long shipping(List<Goods> goods, Terms terms) {
        long weight = sum(goods.stream().mapToLong(Goods::weight).toArray());
        long cost = terms.delivery().cost(weight).orElseThrow(ShippingUnavailable::new);
        return terms.discount().filter(Discount::shipsFree).isPresent() ? 0 : cost;
    }

    private static long sum(long[] values) {
        long sum = 0;
        for (long value : values) {
            sum = Math.addExact(sum, value);
        }
        return sum;
    }
}
