package io.cloudretail.payment.stripe;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.cloudretail.payment.stripe.StripeStandIn.askingIntent;
import static io.cloudretail.payment.stripe.StripeStandIn.declinedIntent;
import static io.cloudretail.payment.stripe.StripeStandIn.intent;
import static io.cloudretail.payment.stripe.StripeStandIn.lostAnswer;
import static io.cloudretail.payment.stripe.StripeStandIn.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.patience.Await;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole service over HTTP, with a stand-in for Stripe behind it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class StripePaymentsIT {
    private static final int PORT = Integer.getInteger("it.neighbour.port");
    private static final StripeStandIn STRIPE = StripeStandIn.on(PORT);

    private static final UUID CUSTOMER = UUID.fromString("7c9e6679-7425-40de-944b-e07fc1f90ae7");

    private final UUID order = UUID.randomUUID();

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(
                StripePaymentsIT.class,
                "cloudretail.payment.provider=stripe",
                "cloudretail.payment.stripe.key=sk_test_1",
                "cloudretail.payment.stripe.publishable.key=pk_test_1",
                "cloudretail.payment.stripe.url=http://localhost:" + PORT,
                "cloudretail.payment.stripe.read.timeout=PT0.7S",
                "cloudretail.payment.stripe.webhook.secret=" + Signed.SECRET);
    }

    @AfterAll
    static void stop() {
        STRIPE.close();
    }

    @BeforeEach
    void all_goes_well() {
        STRIPE.pays();
        await(() -> charge(UUID.randomUUID()), "CAPTURED");
        STRIPE.pays();
    }

    @Test
    void a_payment_is_captured_and_a_part_of_it_given_back() {
        STRIPE.refunds(okJson(StripeStandIn.refund("succeeded", "any")));

        charge().statusCode(200).body("status", equalTo("CAPTURED"));
        refund().statusCode(200).body("refunded.amount", equalTo(100));

        details()
                .body("items[0].providerReference", equalTo(StripeStandIn.INTENT))
                .body("items[0].transactions.providerReference", equalTo(List.of(StripeStandIn.INTENT, "re_1")));
    }

    @Test
    void anyone_is_told_the_publishable_key() {
        Server.asNobody()
                .get("/api/v1/payment-methods")
                .then()
                .statusCode(200)
                .body("items.provider", equalTo(List.of("stripe")))
                .body("items[0].publishableKey", equalTo("pk_test_1"))
                .body("items[0].testCards", nullValue());
    }

    @Test
    void a_declined_card_stays_declined() {
        STRIPE.confirms(refusal(402, "card_error", "card_declined", "insufficient_funds"));

        for (int i = 0; i < 2; i++) {
            charge().statusCode(200).body("status", equalTo("DECLINED")).body("reason", equalTo("insufficient_funds"));
        }
        assertThat(STRIPE.made(order)).isEqualTo(1);
    }

    @Test
    void an_answer_that_comes_twice_is_one_payment() {
        charge().statusCode(200);
        charge().statusCode(200).body("status", equalTo("CAPTURED"));

        assertThat(STRIPE.made(order)).isEqualTo(1);
        assertThat(ledger()).containsExactly(590);
    }

    @Test
    void a_lost_answer_is_looked_up_until_it_is_known() {
        STRIPE.captures(lostAnswer());
        charge().statusCode(503).body("type", containsString("outcome-unknown"));

        STRIPE.knows(true).is(intent("succeeded"));

        await(this::charge, "CAPTURED");
        assertThat(ledger()).containsExactly(590);
    }

    @Test
    void a_payment_that_stays_unknown_is_called_off_for_good() {
        STRIPE.confirms(refusal(500, "api_error", "odd", null)).cancels(okJson(intent("canceled")));
        charge().statusCode(503);

        await(
                () -> Server.asService()
                        .put("/internal/payments/" + order + "/cancellation")
                        .then(),
                "CANCELLED");

        charge().statusCode(409).body("type", containsString("payment-cancelled"));
        assertThat(STRIPE.made(order)).as("made again to be called off").isGreaterThan(1);
    }

    @Test
    void a_refund_that_stripe_refuses_stays_owed_with_its_reason() {
        charge().statusCode(200);
        STRIPE.refunds(refusal(400, "invalid_request_error", "insufficient_funds_for_refund", null))
                .hasGivenBack();

        refund().statusCode(503);

        details()
                .body("items[0].refunds[0].status", equalTo("PENDING"))
                .body("items[0].refunds[0].reason", equalTo("insufficient_funds_for_refund"));
        assertThat(ledger()).containsExactly(590);
        STRIPE.refunds(okJson(StripeStandIn.refund("succeeded", "any")));
        await(this::refund, "CAPTURED");
        assertThat(ledger()).containsExactly(590, -100);
    }

    @Test
    void after_five_failures_in_a_row_nobody_asks_stripe_any_more() {
        STRIPE.answersAll(refusal(500, "api_error", "odd", null));
        Await.until("the circuit is open", () -> {
            UUID next = UUID.randomUUID();
            charge(next).statusCode(503);
            return STRIPE.made(next) == 0;
        });
    }

    @Test
    void a_webhook_has_an_unknown_payment_looked_up_at_once_and_counts_once() {
        STRIPE.confirms(refusal(500, "api_error", "odd", null));
        for (int i = 0; i < 4; i++) {
            // each attempt makes the next wait longer
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            charge();
        }
        STRIPE.knows(true).is(intent("succeeded"));
        String body = event("evt_" + order, "payment_intent.succeeded", order.toString());

        for (int i = 0; i < 3; i++) {
            webhook(body, Signed.now(body)).statusCode(204);
        }

        await(() -> Server.asService().get("/internal/payments/" + order).then(), "CAPTURED");
        assertThat(ledger()).containsExactly(590);
    }

    @Test
    void a_card_whose_bank_asks_its_customer_is_paid_once_they_said_yes_and_stripe_told_so() {
        STRIPE.confirms(okJson(askingIntent())).is(askingIntent()).knows(true);
        charge().statusCode(503).body("type", containsString("outcome-unknown"));

        action().statusCode(200)
                .body("provider", equalTo("stripe"))
                .body("clientSecret", equalTo(StripeStandIn.CLIENT_SECRET));
        Server.asUser(CUSTOMER, "customer")
                .body("{\"confirmed\":true}")
                .put(actionPath())
                .then()
                .statusCode(409)
                .body("type", containsString("nothing-to-confirm"));
        details().body(not(containsString("secret")));
        STRIPE.is(intent("requires_capture"));
        String body = event("evt_" + order, "payment_intent.amount_capturable_updated", order.toString());
        webhook(body, Signed.now(body)).statusCode(204);

        await(() -> Server.asService().get("/internal/payments/" + order).then(), "CAPTURED");
        action().statusCode(204);
        assertThat(ledger()).containsExactly(590);
    }

    @Test
    void a_customer_who_fails_to_confirm_is_declined() {
        STRIPE.confirms(okJson(askingIntent())).is(askingIntent()).knows(true);
        charge().statusCode(503);

        STRIPE.is(declinedIntent("authentication_not_handled"));
        String body = event("evt_" + order, "payment_intent.payment_failed", order.toString());
        webhook(body, Signed.now(body)).statusCode(204);

        await(() -> Server.asService().get("/internal/payments/" + order).then(), "DECLINED");
        action().statusCode(204);
    }

    @Test
    void cards_that_ask_their_customers_keep_nobody_elses_from_paying() {
        STRIPE.confirms(okJson(askingIntent())).is(askingIntent());
        for (int i = 0; i < 10; i++) {
            charge(UUID.randomUUID()).statusCode(503);
        }
        STRIPE.pays();

        charge().statusCode(200).body("status", equalTo("CAPTURED"));
    }

    @Test
    void a_webhook_that_is_not_stripes_is_refused() {
        String body = event("evt_1", "payment_intent.succeeded", order.toString());

        webhook(body, null).statusCode(400).body("type", containsString("invalid-signature"));
        webhook(body, Signed.at(Instant.now(), body, "whsec_other")).statusCode(400);
        webhook(body, Signed.at(Instant.now().minusSeconds(400), body, Signed.SECRET))
                .statusCode(400);
        webhook(body.replace("succeeded", "canceled"), Signed.now(body)).statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"evt_a\",\"type\":\"customer.created\",\"data\":{\"object\":{\"id\":\"cus_1\"}}}",
                "{\"id\":\"evt_b\",\"type\":\"payment_intent.succeeded\",\"data\":{\"object\":{\"metadata\":{\"order\":\"no id\"}}}}",
                "{\"id\":\"evt_c\",\"type\":\"payment_intent.succeeded\",\"data\":{\"object\":{}}}",
                "{\"id\":\"evt_d\",\"type\":\"payment_intent.succeeded\",\"data\":[]}",
                "{\"id\":\"evt_e\",\"type\":7}"
            })
    void what_says_nothing_about_an_order_is_ignored(String body) {
        webhook(body, Signed.now(body)).statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{", "\"evt_1\"", "{\"id\":\"\"}", "{\"id\":7}"})
    void what_is_no_event_is_refused_although_it_is_signed(String body) {
        webhook(body, Signed.now(body)).statusCode(400).contentType("application/problem+json");
    }

    private ValidatableResponse action() {
        return Server.asUser(CUSTOMER, "customer").get(actionPath()).then();
    }

    private String actionPath() {
        return "/api/v1/payments/orders/" + order + "/action";
    }

    private ValidatableResponse charge() {
        return charge(order);
    }

    private static ValidatableResponse charge(UUID of) {
        return Server.asService()
                .body("{\"amount\":{\"amount\":590,\"currency\":\"GBP\"},\"customerId\":\"" + CUSTOMER + "\","
                        + "\"paymentToken\":\"pm_card_visa\"}")
                .put("/internal/payments/" + of)
                .then();
    }

    private ValidatableResponse refund() {
        return Server.asService()
                .body("{\"amount\":{\"amount\":100,\"currency\":\"GBP\"}}")
                .put("/internal/payments/" + order + "/refunds/" + new UUID(order.getMostSignificantBits(), 1))
                .then();
    }

    private static ValidatableResponse webhook(String body, String signature) {
        var request = Server.asNobody().body(body);
        if (signature != null) {
            request.header("Stripe-Signature", signature);
        }
        return request.post("/api/v1/payments/webhooks/stripe").then();
    }

    private static String event(String id, String type, String order) {
        return "{\"id\":\"" + id + "\",\"object\":\"event\",\"type\":\"" + type
                + "\",\"data\":{\"object\":{\"id\":\"pi_1\",\"object\":\"payment_intent\",\"metadata\":{\"order\":\""
                + order
                + "\"}}}}";
    }

    private ValidatableResponse details() {
        return Server.asUser(UUID.randomUUID(), "admin")
                .get("/api/v1/payments?order=" + order)
                .then()
                .statusCode(200);
    }

    private List<Integer> ledger() {
        return details().extract().path("items[0].transactions.amount.amount");
    }

    private static void await(java.util.function.Supplier<ValidatableResponse> question, String status) {
        Await.untilIs(status, () -> question.get().extract().<Object>path("status"));
    }
}
