package io.cloudretail.payment.charge;

/**
 * What a customer has to do before their payment is decided.
 *
 * @param provider where they do it: sandbox or stripe
 * @param clientSecret by which their page goes on with it there
 */
public record PaymentAction(String provider, String clientSecret) {}
