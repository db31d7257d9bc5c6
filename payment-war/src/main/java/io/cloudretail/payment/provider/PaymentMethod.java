package io.cloudretail.payment.provider;

import java.util.List;

/**
 * What a page has to know to let a customer pay.
 *
 * @param provider sandbox or stripe
 * @param publishableKey by which a page turns a card into a token at the provider; absent if that needs none, or there is none
 * @param testCards what a provider that moves no money takes for cards; absent for the others
 */
public record PaymentMethod(String provider, String publishableKey, List<TestCard> testCards) {
    /**
     * @param token what an order names it by
     * @param name what customers call it
     * @param outcome what becomes of a payment by it: paid, paid-if-confirmed, declined, paid-late or refunded-late
     */
    public record TestCard(String token, String name, String outcome) {}
}
