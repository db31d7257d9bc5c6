package io.cloudretail.order.cart;

import io.cloudretail.kit.money.Money;
import io.cloudretail.order.orders.Quote;

/**
 * Something in a cart, as its customer put it there.
 *
 * @param seen the price of one at that time, or when it was shown first; null while the catalogue has been away
 */
record CartLine(String sku, String title, int quantity, Money seen) {
    /** @param quote null when the catalogue is away */
    static CartLine of(String sku, int quantity, Quote quote) {
        return quote == null
                ? new CartLine(sku, null, quantity, null)
                : new CartLine(sku, quote.title(), quantity, quote.price());
    }
}
