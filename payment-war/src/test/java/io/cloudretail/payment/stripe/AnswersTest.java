package io.cloudretail.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.StripeError;
import io.cloudretail.payment.provider.Outcome;
import io.cloudretail.payment.provider.RefundOutcome;
import org.junit.jupiter.api.Test;

class AnswersTest {
    @Test
    void an_intent_is_as_far_as_its_status_says() {
        assertThat(Answers.outcome(intent("requires_capture", null))).isEqualTo(new Outcome.Authorised("pi_1"));
        assertThat(Answers.outcome(intent("succeeded", null))).isEqualTo(new Outcome.Captured("pi_1"));
        assertThat(Answers.outcome(intent("canceled", null))).isEqualTo(new Outcome.Cancelled());
        assertThat(Answers.outcome(intent("requires_confirmation", null))).isEqualTo(new Outcome.NotFound());
        assertThat(Answers.outcome(intent("processing", null))).isEqualTo(new Outcome.Processing());
        assertThat(Answers.outcome(intent("something_new", null))).isEqualTo(new Outcome.Processing());
        assertThat(Answers.outcome(intent(null, null))).isEqualTo(new Outcome.Processing());
    }

    @Test
    void an_intent_whose_customer_has_to_act_tells_by_what_and_keeps_that_out_of_the_log() {
        PaymentIntent intent = intent("requires_action", null);
        intent.setClientSecret("pi_1_secret_2");

        assertThat(Answers.outcome(intent)).isEqualTo(new Outcome.ActionRequired("pi_1_secret_2"));
        assertThat(Answers.outcome(intent)).asString().doesNotContain("secret");
    }

    @Test
    void an_intent_without_a_card_is_new_or_was_declined() {
        assertThat(Answers.outcome(intent("requires_payment_method", null))).isEqualTo(new Outcome.NotFound());
        assertThat(declined("card_declined", "insufficient_funds")).isEqualTo("insufficient_funds");
        assertThat(declined("card_declined", "generic_decline")).isEqualTo("card_declined");
        assertThat(declined("expired_card", null)).isEqualTo("expired_card");
        assertThat(declined(null, null)).isEqualTo("card_declined");
    }

    @Test
    void a_refund_is_on_its_way_for_good_refused_or_not_decided() {
        assertThat(Answers.outcome(refund("succeeded", null))).isEqualTo(new RefundOutcome.Refunded("re_1"));
        assertThat(Answers.outcome(refund("pending", null))).isEqualTo(new RefundOutcome.Refunded("re_1"));
        assertThat(Answers.outcome(refund("failed", "expired_or_canceled_card")))
                .isEqualTo(new RefundOutcome.Refused("expired_or_canceled_card"));
        assertThat(Answers.outcome(refund("canceled", null))).isEqualTo(new RefundOutcome.Refused("canceled"));
        assertThat(Answers.outcome(refund("requires_action", null))).isEqualTo(new RefundOutcome.Processing());
        assertThat(Answers.outcome(refund(null, null))).isEqualTo(new RefundOutcome.Processing());
    }

    @Test
    void a_refusal_is_told_in_no_more_words_than_the_bank_would_use() {
        assertThat(Answers.reason(card("card_declined", "insufficient_funds"))).isEqualTo("insufficient_funds");
        assertThat(Answers.reason(card("expired_card", "lost_card"))).isEqualTo("expired_card");
        assertThat(Answers.reason(card(null, null))).isEqualTo("refused");
        assertThat(Answers.reason(invalid("resource_missing", "payment_method")))
                .isEqualTo("unknown_token");
        assertThat(Answers.reason(invalid("amount_too_small", "amount"))).isEqualTo("amount_too_small");
        assertThat(Answers.isInAnotherState(invalid("payment_intent_unexpected_state", null)))
                .isTrue();
        assertThat(Answers.isInAnotherState(invalid("resource_missing", null))).isFalse();
    }

    @Test
    void the_log_is_told_what_happened_but_not_what_was_sent() {
        assertThat(Answers.describe(new CardException(
                        "tok_secret was declined", "req_1", "card_declined", null, null, null, 402, null)))
                .isEqualTo("CardException 402 card_declined req_1");
        assertThat(Answers.describe(new ApiConnectionException("no way to tok_secret")))
                .startsWith("ApiConnectionException")
                .doesNotContain("secret");
    }

    private static String declined(String code, String declineCode) {
        StripeError error = new StripeError();
        error.setCode(code);
        error.setDeclineCode(declineCode);
        return ((Outcome.Declined) Answers.outcome(intent("requires_payment_method", error))).reason();
    }

    private static PaymentIntent intent(String status, StripeError error) {
        PaymentIntent intent = new PaymentIntent();
        intent.setId("pi_1");
        intent.setStatus(status);
        intent.setLastPaymentError(error);
        return intent;
    }

    private static Refund refund(String status, String failure) {
        Refund refund = new Refund();
        refund.setId("re_1");
        refund.setStatus(status);
        refund.setFailureReason(failure);
        return refund;
    }

    private static CardException card(String code, String declineCode) {
        return new CardException("no", "req_1", code, null, declineCode, null, 402, null);
    }

    private static InvalidRequestException invalid(String code, String parameter) {
        return new InvalidRequestException("no", parameter, "req_1", code, 400, null);
    }
}
