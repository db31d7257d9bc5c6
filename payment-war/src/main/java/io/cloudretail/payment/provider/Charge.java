package io.cloudretail.payment.provider;

import io.cloudretail.kit.money.Money;

/**
 * What is to be taken.
 *
 * @param key names the charge: the provider makes one per key, however often it is asked
 * @param token names the card; never logged
 */
public record Charge(String key, Money amount, String token) {
    @Override
    public String toString() {
        return "Charge " + key + " of " + amount;
    }
}
