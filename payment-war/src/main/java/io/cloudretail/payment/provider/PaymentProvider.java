package io.cloudretail.payment.provider;

/**
 * A payment provider. Every call may be repeated, because each is about something that a key of ours names; each throws
 * {@link ProviderFailure} when its outcome is unknown.
 */
public interface PaymentProvider {
    /** How customers pay by it. */
    PaymentMethod method();

    /** Sets the money aside. The same key again gives the outcome of the first. */
    Outcome authorise(Charge charge);

    /** Takes what was set aside. */
    Outcome capture(Charge charge, String reference);

    /** What became of a charge. */
    Outcome lookUp(Charge charge);

    /** Calls a charge off if the money is not taken yet; after {@link Outcome.Cancelled} it never will be. */
    Outcome cancel(Charge charge);

    /**
     * The customer's answer to what they were asked, for a provider that plays their bank too; false when it has asked nothing,
     * and from one whose customers answer their real banks.
     */
    default boolean answer(Charge charge, boolean confirmed) {
        return false;
    }

    /** Gives back what was captured or a part of it, once per key. */
    RefundOutcome refund(Repayment repayment);

    /** What became of a refund. */
    RefundOutcome lookUpRefund(Repayment repayment);
}
