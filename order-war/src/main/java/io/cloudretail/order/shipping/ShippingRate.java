package io.cloudretail.order.shipping;

import io.cloudretail.kit.money.Money;
import io.cloudretail.order.totals.Delivery;

/**
 * One row of the table.
 *
 * @param name what customers call the method
 * @param country ISO 3166-1 alpha-2, or * for all countries that the method has no row for
 * @param upToGrams absent for whatever is heavier
 */
public record ShippingRate(String method, String name, String country, Long upToGrams, Money cost) {
    static final String ELSEWHERE = "*";

    Delivery.Step step() {
        return new Delivery.Step(upToGrams, cost.amount());
    }
}
