package io.cloudretail.order.cart;

import io.cloudretail.kit.money.Money;
import io.cloudretail.order.orders.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A customer's cart as it stands now.
 *
 * @param subtotal of what is for sale, at today's prices; absent when there is nothing
 * @param current false while the catalogue is away: prices are those seen last
 */
public record CartView(List<Item> items, Money subtotal, boolean current) {
    /**
     * One line.
     *
     * @param title absent, as are slug, category and image, if it was put in while the catalogue was away and still is
     * @param slug the name of its product's page
     * @param image where its small picture is served; absent too when it has none
     * @param unitPrice today's; absent for what is not for sale any more
     * @param priceWas what it cost when it was put in, if that was something else
     * @param available units that can be ordered now; absent when that is not known
     * @param changes what is different since it was put in: price, not_for_sale or too_few
     */
    public record Item(
            String sku,
            String title,
            String slug,
            String category,
            String image,
            int quantity,
            Money unitPrice,
            Money lineTotal,
            Money priceWas,
            Integer available,
            List<String> changes) {}

    /**
     * @param quotes today's prices; empty while the catalogue is away
     * @param available units by SKU; empty while the stock is not known
     */
    static CartView of(
            List<CartLine> lines, Optional<Map<String, Quote>> quotes, Optional<Map<String, Integer>> available) {
        List<Item> items =
                lines.stream().map(line -> item(line, quotes, available)).toList();
        Money subtotal = items.stream()
                .map(Item::lineTotal)
                .filter(total -> total != null)
                .reduce((one, other) -> Money.of(Math.addExact(one.amount(), other.amount()), one.currency()))
                .orElse(null);
        return new CartView(items, subtotal, quotes.isPresent());
    }

    private static Item item(
            CartLine line, Optional<Map<String, Quote>> quotes, Optional<Map<String, Integer>> available) {
        Quote quote = quotes.map(prices -> prices.get(line.sku())).orElse(null);
        boolean gone = quotes.isPresent() && quote == null;
        Money price = quote != null ? quote.price() : gone ? null : line.seen();
        boolean repriced = quote != null && line.seen() != null && !line.seen().equals(quote.price());
        Integer units =
                available.map(known -> known.getOrDefault(line.sku(), 0)).orElse(null);

        List<String> changes = new ArrayList<>();
        if (gone) {
            changes.add("not_for_sale");
        }
        if (repriced) {
            changes.add("price");
        }
        if (!gone && units != null && units < line.quantity()) {
            changes.add("too_few");
        }
        CartLine shown = quote != null ? line.shownAs(quote) : line;
        return new Item(
                line.sku(),
                shown.title(),
                shown.slug(),
                shown.category(),
                shown.image(),
                line.quantity(),
                price,
                price == null ? null : Money.of(Math.multiplyExact(price.amount(), line.quantity()), price.currency()),
                repriced ? line.seen() : null,
                units,
                List.copyOf(changes));
    }
}
