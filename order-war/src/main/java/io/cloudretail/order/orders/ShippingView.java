package io.cloudretail.order.orders;

import io.cloudretail.kit.money.Money;

/**
 * How an order travels, and for how much.
 *
 * @param tax the part of the order's tax that is on the shipping
 */
public record ShippingView(String method, Money cost, Money tax) {
    static ShippingView of(Breakdown breakdown, String currency) {
        return new ShippingView(
                breakdown.shippingMethod(),
                OrderView.money(breakdown.shipping(), currency),
                OrderView.money(breakdown.shippingTax(), currency));
    }
}
