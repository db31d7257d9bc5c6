package io.cloudretail.payment.provider;

/** What the provider says of giving money back. When it says nothing, that is a {@link ProviderFailure}. */
public sealed interface RefundOutcome {
    /** The money is given back, or on its way for good. */
    record Refunded(String reference) implements RefundOutcome {}

    /** The money was not given back. It is still owed, so this needs a person. */
    record Refused(String reason) implements RefundOutcome {}

    /** Not decided yet. */
    record Processing() implements RefundOutcome {}

    /** The provider has never heard of it. */
    record NotFound() implements RefundOutcome {}
}
