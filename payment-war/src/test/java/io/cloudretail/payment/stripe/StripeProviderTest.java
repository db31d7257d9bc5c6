package io.cloudretail.payment.stripe;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.cloudretail.payment.stripe.StripeStandIn.CLIENT_SECRET;
import static io.cloudretail.payment.stripe.StripeStandIn.INTENT;
import static io.cloudretail.payment.stripe.StripeStandIn.askingIntent;
import static io.cloudretail.payment.stripe.StripeStandIn.declinedIntent;
import static io.cloudretail.payment.stripe.StripeStandIn.intent;
import static io.cloudretail.payment.stripe.StripeStandIn.lateAnswer;
import static io.cloudretail.payment.stripe.StripeStandIn.lostAnswer;
import static io.cloudretail.payment.stripe.StripeStandIn.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.cloudretail.kit.money.Money;
import io.cloudretail.payment.provider.Charge;
import io.cloudretail.payment.provider.Outcome;
import io.cloudretail.payment.provider.PaymentMethod;
import io.cloudretail.payment.provider.ProviderFailure;
import io.cloudretail.payment.provider.RefundOutcome;
import io.cloudretail.payment.provider.Repayment;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the SDK sends to Stripe, and what its answers mean. */
class StripeProviderTest {
    private static final StripeStandIn STRIPE = StripeStandIn.on(0);
    private static final String ORDER = "0b54a6a8-5a0c-4b3e-8f57-3f2f5a1d9c11";
    private static final Charge CHARGE = new Charge(ORDER, Money.of(590, "GBP"), "pm_card_visa");
    private static final Repayment REPAYMENT = new Repayment("9d3c0f52", ORDER, INTENT, Money.of(100, "GBP"));

    private final StripeProvider provider = waiting(Duration.ofSeconds(10));

    @AfterAll
    static void stop() {
        STRIPE.close();
    }

    @BeforeEach
    void all_goes_well() {
        STRIPE.pays();
    }

    @Test
    void a_charge_is_made_and_confirmed_under_our_keys_and_captured_apart() {
        assertThat(provider.authorise(CHARGE)).isEqualTo(new Outcome.Authorised(INTENT));
        assertThat(provider.capture(CHARGE, INTENT)).isEqualTo(new Outcome.Captured(INTENT));

        LoggedRequest made = only("payment_intents");
        assertThat(made.getHeader("Idempotency-Key")).isEqualTo("charge-" + ORDER);
        assertThat(made.getHeader("Authorization")).isEqualTo("Bearer sk_test_1");
        assertThat(made.formParameters().get("amount").getValues()).containsExactly("590");
        assertThat(made.formParameters().get("currency").getValues()).containsExactly("gbp");
        assertThat(made.formParameters().get("capture_method").getValues()).containsExactly("manual");
        assertThat(made.formParameters().get("metadata[order]").getValues()).containsExactly(ORDER);
        LoggedRequest confirmed = only("payment_intents/" + INTENT + "/confirm");
        assertThat(confirmed.getHeader("Idempotency-Key")).isEqualTo("confirm-" + ORDER);
        assertThat(confirmed.formParameters().get("payment_method").getValues()).containsExactly("pm_card_visa");
        assertThat(confirmed.formParameters().get("use_stripe_sdk").getValues()).containsExactly("true");
        assertThat(confirmed.formParameters()).doesNotContainKey("error_on_requires_action");
    }

    @Test
    void what_an_intents_state_lets_happen_once_is_asked_anew_each_time_lest_a_failure_is_repeated_for_a_day() {
        STRIPE.cancels(okJson(intent("canceled")));
        for (int attempt = 0; attempt < 2; attempt++) {
            provider.capture(CHARGE, INTENT);
            provider.cancel(CHARGE);
        }

        for (String path : List.of("payment_intents/" + INTENT + "/capture", "payment_intents/" + INTENT + "/cancel")) {
            assertThat(STRIPE.posted(path)).hasSize(2);
            assertThat(STRIPE.posted(path).stream()
                            .map(request -> Optional.ofNullable(request.getHeader("Idempotency-Key"))
                                    .orElse(UUID.randomUUID().toString()))
                            .distinct())
                    .hasSize(2);
        }
    }

    @Test
    void the_same_charge_again_has_the_same_keys() {
        provider.authorise(CHARGE);
        provider.authorise(CHARGE);

        for (String path : List.of("payment_intents", "payment_intents/" + INTENT + "/confirm")) {
            assertThat(STRIPE.posted(path)).hasSize(2);
            assertThat(STRIPE.posted(path).stream()
                            .map(request -> request.getHeader("Idempotency-Key"))
                            .distinct())
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "402, card_error, card_declined, generic_decline, card_declined",
        "402, card_error, card_declined, insufficient_funds, insufficient_funds",
        "402, card_error, expired_card, , expired_card",
        "402, card_error, authentication_required, , authentication_required",
        "400, invalid_request_error, resource_missing, , unknown_token",
        "400, invalid_request_error, amount_too_small, , amount_too_small"
    })
    void a_no_is_an_answer_with_its_reason(int status, String type, String code, String decline, String reason) {
        STRIPE.confirms(refusal(status, type, code, decline));

        assertThat(provider.authorise(CHARGE)).isEqualTo(new Outcome.Declined(reason));
    }

    @Test
    void a_card_whose_bank_asks_its_customer_waits_for_them_and_can_be_called_off() {
        STRIPE.confirms(okJson(askingIntent())).is(askingIntent()).cancels(okJson(intent("canceled")));

        assertThat(provider.authorise(CHARGE)).isEqualTo(new Outcome.ActionRequired(CLIENT_SECRET));
        assertThat(provider.answer(CHARGE, true))
                .as("the bank is asked, not we")
                .isFalse();

        STRIPE.knows(true);
        assertThat(provider.lookUp(CHARGE)).isEqualTo(new Outcome.ActionRequired(CLIENT_SECRET));
        assertThat(provider.cancel(CHARGE)).isEqualTo(new Outcome.Cancelled());
    }

    @Test
    void an_answer_of_the_customers_counts_although_stripe_repeats_what_it_said_before() {
        STRIPE.confirms(okJson(askingIntent()));

        STRIPE.is(intent("requires_capture"));
        assertThat(provider.authorise(CHARGE)).isEqualTo(new Outcome.Authorised(INTENT));
        STRIPE.is(declinedIntent("generic_decline"));
        assertThat(provider.authorise(CHARGE)).isEqualTo(new Outcome.Declined("card_declined"));
    }

    static Stream<Function<StripeProvider, Object>> calls() {
        return Stream.of(
                provider -> provider.authorise(CHARGE),
                provider -> provider.capture(CHARGE, INTENT),
                provider -> provider.lookUp(CHARGE),
                provider -> provider.cancel(CHARGE),
                provider -> provider.refund(REPAYMENT),
                provider -> provider.lookUpRefund(REPAYMENT));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void what_is_no_answer_leaves_the_outcome_unknown_and_tells_no_secret(Function<StripeProvider, Object> call) {
        for (int status : new int[] {500, 502, 503, 429, 401, 403}) {
            STRIPE.answersAll(refusal(status, "api_error", "odd", null));
            assertThatThrownBy(() -> call.apply(provider))
                    .as("%d", status)
                    .isInstanceOf(ProviderFailure.class)
                    .hasMessageNotContaining("secret");
        }
        STRIPE.answersAll(refusal(409, "idempotency_error", "idempotency_key_in_use", null));
        assertThatThrownBy(() -> call.apply(provider)).isInstanceOf(ProviderFailure.class);
        STRIPE.answersAll(lostAnswer());
        assertThatThrownBy(() -> call.apply(provider)).isInstanceOf(ProviderFailure.class);
        STRIPE.answersAll(lateAnswer(1_000));
        assertThatThrownBy(() -> call.apply(waiting(Duration.ofMillis(700)))).isInstanceOf(ProviderFailure.class);
        STRIPE.answersAll(okJson("not JSON"));
        assertThatThrownBy(() -> call.apply(provider)).isInstanceOf(ProviderFailure.class);
    }

    @Test
    void the_sdk_tries_nothing_again_by_itself() {
        STRIPE.answersAll(refusal(500, "api_error", "odd", null));

        assertThatThrownBy(() -> provider.authorise(CHARGE)).isInstanceOf(ProviderFailure.class);

        assertThat(STRIPE.requests()).isEqualTo(1);
    }

    @Test
    void what_became_of_a_lost_answer_is_found_by_our_key() {
        STRIPE.confirms(lostAnswer());
        assertThatThrownBy(() -> provider.authorise(CHARGE)).isInstanceOf(ProviderFailure.class);

        assertThat(provider.lookUp(CHARGE)).isEqualTo(new Outcome.NotFound());
        STRIPE.knows(true).is(intent("requires_capture"));
        assertThat(provider.lookUp(CHARGE)).isEqualTo(new Outcome.Authorised(INTENT));
    }

    static Stream<Arguments> states() {
        return Stream.of(
                Arguments.of(intent("succeeded"), new Outcome.Captured(INTENT)),
                Arguments.of(intent("canceled"), new Outcome.Cancelled()),
                Arguments.of(intent("processing"), new Outcome.Processing()),
                Arguments.of(askingIntent(), new Outcome.ActionRequired(CLIENT_SECRET)),
                Arguments.of(intent("requires_payment_method"), new Outcome.NotFound()),
                Arguments.of(intent("requires_confirmation"), new Outcome.NotFound()),
                Arguments.of(declinedIntent("insufficient_funds"), new Outcome.Declined("insufficient_funds")),
                Arguments.of(declinedIntent("lost_card"), new Outcome.Declined("card_declined")));
    }

    @ParameterizedTest
    @MethodSource("states")
    void every_state_of_an_intent_is_an_outcome(String found, Outcome outcome) {
        STRIPE.knows(true).is(found);

        assertThat(provider.lookUp(CHARGE)).isEqualTo(outcome);
    }

    @Test
    void a_charge_that_went_on_by_itself_is_taken_as_it_is() {
        STRIPE.confirms(refusal(400, "invalid_request_error", "payment_intent_unexpected_state", null))
                .captures(refusal(400, "invalid_request_error", "payment_intent_unexpected_state", null))
                .is(intent("succeeded"));

        assertThat(provider.authorise(CHARGE)).isEqualTo(new Outcome.Captured(INTENT));
        assertThat(provider.capture(CHARGE, INTENT)).isEqualTo(new Outcome.Captured(INTENT));
    }

    @Test
    void a_charge_that_may_be_on_its_way_is_called_off_under_the_key_it_would_be_made_with() {
        STRIPE.cancels(okJson(intent("canceled")));

        assertThat(provider.cancel(CHARGE)).isEqualTo(new Outcome.Cancelled());

        assertThat(only("payment_intents").getHeader("Idempotency-Key")).isEqualTo("charge-" + ORDER);
        assertThat(STRIPE.posted("payment_intents/" + INTENT + "/confirm")).isEmpty();
    }

    @Test
    void a_charge_that_is_found_is_called_off_unless_the_money_is_taken() {
        STRIPE.knows(true).cancels(okJson(intent("canceled")));
        assertThat(provider.cancel(CHARGE)).isEqualTo(new Outcome.Cancelled());
        assertThat(STRIPE.posted("payment_intents")).isEmpty();

        STRIPE.cancels(refusal(400, "invalid_request_error", "payment_intent_unexpected_state", null))
                .is(intent("succeeded"));
        assertThat(provider.cancel(CHARGE)).isEqualTo(new Outcome.Captured(INTENT));
    }

    @Test
    void a_part_is_given_back_under_our_key() {
        STRIPE.refunds(okJson(StripeStandIn.refund("succeeded", REPAYMENT.key())));

        assertThat(provider.refund(REPAYMENT)).isEqualTo(new RefundOutcome.Refunded("re_1"));

        LoggedRequest refund = only("refunds");
        assertThat(refund.getHeader("Idempotency-Key")).isEqualTo("refund-" + REPAYMENT.key());
        assertThat(refund.formParameters().get("payment_intent").getValues()).containsExactly(INTENT);
        assertThat(refund.formParameters().get("amount").getValues()).containsExactly("100");
        assertThat(refund.formParameters().get("metadata[refund]").getValues()).containsExactly(REPAYMENT.key());
        assertThat(refund.formParameters().get("metadata[order]").getValues()).containsExactly(ORDER);
    }

    @Test
    void a_refund_on_its_way_is_given_back_and_one_that_failed_or_is_impossible_is_refused() {
        STRIPE.refunds(okJson(StripeStandIn.refund("pending", REPAYMENT.key())));
        assertThat(provider.refund(REPAYMENT)).isEqualTo(new RefundOutcome.Refunded("re_1"));

        STRIPE.refunds(okJson(StripeStandIn.refund("failed", REPAYMENT.key())));
        assertThat(provider.refund(REPAYMENT)).isEqualTo(new RefundOutcome.Refused("failed"));

        STRIPE.refunds(okJson(StripeStandIn.refund("requires_action", REPAYMENT.key())));
        assertThat(provider.refund(REPAYMENT)).isEqualTo(new RefundOutcome.Processing());

        STRIPE.refunds(refusal(400, "invalid_request_error", "charge_already_refunded", null));
        assertThat(provider.refund(REPAYMENT)).isEqualTo(new RefundOutcome.Refused("charge_already_refunded"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_became_of_a_refund_is_found_by_our_key(boolean arrived) {
        STRIPE.hasGivenBack(
                StripeStandIn.refund("succeeded", "another"),
                StripeStandIn.refund("succeeded", arrived ? REPAYMENT.key() : "a third"));

        assertThat(provider.lookUpRefund(REPAYMENT))
                .isEqualTo(arrived ? new RefundOutcome.Refunded("re_1") : new RefundOutcome.NotFound());
    }

    @Test
    void without_a_key_there_is_no_provider() {
        for (Optional<String> key : List.of(Optional.<String>empty(), Optional.of(" "))) {
            StripeConnection nowhere =
                    new StripeConnection(key, URI.create(STRIPE.url()), Duration.ofSeconds(1), Duration.ofSeconds(1));
            assertThatThrownBy(() -> new StripeProvider(nowhere, Optional.empty()))
                    .hasMessageContaining("STRIPE_SECRET_KEY");
        }
    }

    @Test
    void a_page_is_told_the_publishable_key_and_never_the_secret_one() {
        assertThat(provider.method()).isEqualTo(new PaymentMethod("stripe", "pk_test_1", null));
        for (Optional<String> key : List.of(Optional.<String>empty(), Optional.of(" "))) {
            assertThat(new StripeProvider(connection(Duration.ofSeconds(1)), key).method())
                    .isEqualTo(new PaymentMethod("stripe", null, null));
        }
    }

    @Test
    void a_key_that_is_not_for_everybody_is_not_shown_to_them() {
        assertThatThrownBy(() -> new StripeProvider(connection(Duration.ofSeconds(1)), Optional.of("sk_live_1")))
                .hasMessageContaining("STRIPE_PUBLISHABLE_KEY")
                .hasMessageNotContaining("sk_live_1");
    }

    private static StripeProvider waiting(Duration longest) {
        return new StripeProvider(connection(longest), Optional.of("pk_test_1"));
    }

    private static StripeConnection connection(Duration longest) {
        return new StripeConnection(Optional.of("sk_test_1"), URI.create(STRIPE.url()), longest, longest);
    }

    private static LoggedRequest only(String path) {
        assertThat(STRIPE.posted(path)).hasSize(1);
        return STRIPE.posted(path).get(0);
    }
}
