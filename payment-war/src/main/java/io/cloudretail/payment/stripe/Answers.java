package io.cloudretail.payment.stripe;

import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.StripeError;
import io.cloudretail.payment.provider.Outcome;
import io.cloudretail.payment.provider.RefundOutcome;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stripe's words in ours. */
final class Answers {
    private static final String INSUFFICIENT_FUNDS = "insufficient_funds";

    private Answers() {}

    static Outcome outcome(PaymentIntent intent) {
        return switch (Objects.requireNonNullElse(intent.getStatus(), "")) {
            case "requires_capture" -> new Outcome.Authorised(intent.getId());
            case "succeeded" -> new Outcome.Captured(intent.getId());
            case "canceled" -> new Outcome.Cancelled();
            case "requires_payment_method" -> declinedOrNew(intent.getLastPaymentError());
            case "requires_action" -> new Outcome.ActionRequired(intent.getClientSecret());
            case "requires_confirmation" -> new Outcome.NotFound();
            default -> new Outcome.Processing();
        };
    }

    static RefundOutcome outcome(Refund refund) {
        return switch (Objects.requireNonNullElse(refund.getStatus(), "")) {
            case "succeeded", "pending" -> new RefundOutcome.Refunded(refund.getId());
            case "failed", "canceled" ->
                new RefundOutcome.Refused(Objects.requireNonNullElse(refund.getFailureReason(), refund.getStatus()));
            default -> new RefundOutcome.Processing();
        };
    }

    /** Why the money was not taken or given back, in words that do not tell more than the customer's bank would. */
    static String reason(StripeException refusal) {
        if (refusal instanceof CardException card && INSUFFICIENT_FUNDS.equals(card.getDeclineCode())) {
            return INSUFFICIENT_FUNDS;
        }
        if (refusal instanceof InvalidRequestException invalid && "payment_method".equals(invalid.getParam())) {
            return "unknown_token";
        }
        return Objects.requireNonNullElse(refusal.getCode(), "refused");
    }

    /** True when the intent is further than the request supposed. */
    static boolean isInAnotherState(InvalidRequestException refusal) {
        return "payment_intent_unexpected_state".equals(refusal.getCode());
    }

    /** For the log: never the message, which may repeat what was sent. */
    static String describe(StripeException fault) {
        return Stream.of(
                        fault.getClass().getSimpleName(),
                        Objects.toString(fault.getStatusCode(), null),
                        fault.getCode(),
                        fault.getRequestId())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static Outcome declinedOrNew(StripeError error) {
        if (error == null) {
            return new Outcome.NotFound();
        }
        boolean noFunds = INSUFFICIENT_FUNDS.equals(error.getDeclineCode());
        return new Outcome.Declined(
                noFunds ? INSUFFICIENT_FUNDS : Objects.requireNonNullElse(error.getCode(), "card_declined"));
    }
}
