package io.cloudretail.order.orders;

import io.cloudretail.kit.money.Money;
import java.util.List;

/**
 * The tax in an order, or on it.
 *
 * @param included whether the prices have it in them; else it is added to them
 * @param amount of the items and the shipping together
 * @param rates the lowest first; shipping counts where the goods do
 */
public record TaxView(boolean included, Money amount, List<Rate> rates) {
    /** @param rate basis points: 2000 is 20 % */
    public record Rate(int rate, Money net, Money tax, Money gross) {}

    static TaxView of(Breakdown breakdown, String currency) {
        return breakdown.tax() == null
                ? null
                : new TaxView(
                        breakdown.taxIncluded(),
                        Money.of(breakdown.tax(), currency),
                        breakdown.rates().stream()
                                .map(each -> new Rate(
                                        each.rate(),
                                        Money.of(each.net(), currency),
                                        Money.of(each.tax(), currency),
                                        Money.of(each.gross(), currency)))
                                .toList());
    }
}
