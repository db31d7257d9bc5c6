package io.cloudretail.order.orders;

import io.cloudretail.kit.money.Money;
import java.util.List;
import java.util.Map;

/**
 * What an order would cost if it were placed now; the sums are those of an order.
 *
 * @param weightGrams as far as it is known
 */
public record OrderQuote(
        List<OrderView.Item> items,
        Money subtotal,
        DiscountView discount,
        ShippingView shipping,
        TaxView tax,
        Money total,
        long weightGrams) {
    /** @param order one that is priced by these quotes, and need not be placed */
    public static OrderQuote of(Order order, Map<String, Quote> quotes) {
        String currency = order.currency();
        return new OrderQuote(
                order.lines().stream()
                        .map(line -> OrderView.item(line, currency))
                        .toList(),
                OrderView.money(order.breakdown().subtotal(), currency),
                DiscountView.of(order.breakdown(), currency),
                ShippingView.of(order.breakdown(), currency),
                TaxView.of(order.breakdown(), currency),
                order.total(),
                order.lines().stream()
                        .mapToLong(line -> line.goods(quotes.get(line.sku())).weight())
                        .sum());
    }
}
