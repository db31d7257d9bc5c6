package io.cloudretail.order.cart;

import io.cloudretail.kit.money.Money;
import io.cloudretail.order.orders.Quote;

/**
 * Something in a cart, as its customer put it there.
 *
 * @param title null, as are slug, category and image, while the catalogue has been away
 * @param slug the name of its product's page
 * @param image where its small picture is served; null too when it has none
 * @param seen the price of one at that time, or when it was shown first; null while the catalogue has been away
 */
record CartLine(String sku, String title, String slug, String category, String image, int quantity, Money seen) {
    /** @param quote null when the catalogue is away */
    static CartLine of(String sku, int quantity, Quote quote) {
        return quote == null
                ? new CartLine(sku, null, null, null, null, quantity, null)
                : new CartLine(
                        sku, quote.title(), quote.slug(), quote.category(), quote.image(), quantity, quote.price());
    }

    /** The same as the catalogue shows it today. */
    CartLine shownAs(Quote quote) {
        return new CartLine(sku, quote.title(), quote.slug(), quote.category(), quote.image(), quantity, seen);
    }
}
