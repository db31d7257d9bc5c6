package io.cloudretail.payment.provider;

import io.cloudretail.kit.money.Money;

/**
 * What is to be given back of a charge.
 *
 * @param key names it: the provider gives back once per key, however often it is asked
 * @param chargeKey the key of the charge
 * @param chargeReference what the provider calls the charge
 */
public record Repayment(String key, String chargeKey, String chargeReference, Money amount) {}
