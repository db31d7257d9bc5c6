package io.cloudretail.order.orders;

import io.cloudretail.kit.money.Money;

/**
 * What a discount code did for an order.
 *
 * @param kind PERCENT, AMOUNT or FREE_SHIPPING; absent until the order is priced
 * @param amount what it took off the items; free shipping shows in what shipping costs instead
 */
public record DiscountView(String code, String kind, Money amount) {
    static DiscountView of(Breakdown breakdown, String currency) {
        return breakdown.discountCode() == null
                ? null
                : new DiscountView(
                        breakdown.discountCode(),
                        breakdown.discountKind(),
                        OrderView.money(breakdown.discount(), currency));
    }
}
