package io.cloudretail.payment.provider;

import io.cloudretail.kit.money.Money;

/** A payment provider. Every call may be repeated; each throws {@link ProviderFailure} when its outcome is unknown. */
public interface PaymentProvider {
    /** Authorises and captures. The same key again gives the outcome of the first. */
    Outcome capture(Charge charge);

    /** What became of a charge. */
    Outcome lookUp(String key);

    /** Calls a charge off if the money is not taken yet; after {@link Outcome.Cancelled} it never will be. */
    Outcome cancel(String key);

    /** Gives back what was captured, once; answers the refund's reference. */
    String refund(String key, Money amount);
}
