package io.cloudretail.order.statistics;

import io.cloudretail.kit.money.Money;

/**
 * What came in, in one currency.
 *
 * @param sold what the orders cost that were confirmed then: discounts, shipping and taxes and all
 * @param refunded what was given back then, whenever it was paid: of cancelled orders all, of returns what they were worth
 * @param left what was sold, less what was given back
 */
public record Revenue(Money sold, Money refunded, Money left) {
    static Revenue of(String currency, long sold, long refunded) {
        return new Revenue(Money.of(sold, currency), Money.of(refunded, currency), Money.of(sold - refunded, currency));
    }
}
