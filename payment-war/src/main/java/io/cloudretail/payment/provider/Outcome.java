package io.cloudretail.payment.provider;

/**
 * What the provider says of a charge. When it says nothing, that is a {@link ProviderFailure}: the outcome is unknown, and
 * neither a yes nor a no.
 */
public sealed interface Outcome {
    /** The money is set aside and waits to be captured. */
    record Authorised(String reference) implements Outcome {}

    /** The money is taken. */
    record Captured(String reference) implements Outcome {}

    /** The money is not taken and will not be. */
    record Declined(String reason) implements Outcome {}

    /**
     * The customer has to say yes at their bank first; nobody else can, and it is not decided before.
     *
     * @param clientSecret by which the customer's page goes on with it at the provider; for them alone, and never logged
     */
    record ActionRequired(String clientSecret) implements Outcome {
        @Override
        public String toString() {
            return "ActionRequired";
        }
    }

    /** Not decided yet. */
    record Processing() implements Outcome {}

    /** The provider has never heard of it. */
    record NotFound() implements Outcome {}

    /** The charge was called off before the money was taken, and will not be made any more. */
    record Cancelled() implements Outcome {}
}
