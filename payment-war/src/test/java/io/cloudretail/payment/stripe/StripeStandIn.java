package io.cloudretail.payment.stripe;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import java.util.UUID;

/** Answers as Stripe would, for one PaymentIntent. */
final class StripeStandIn implements AutoCloseable {
    static final String INTENT = "pi_1";
    static final String CLIENT_SECRET = INTENT + "_secret_2";

    private static final String INTENTS = "/v1/payment_intents";
    private static final String ONE = INTENTS + "/" + INTENT;

    private final WireMockServer server;

    private StripeStandIn(WireMockServer server) {
        this.server = server;
        server.start();
    }

    /** @param port 0: any */
    static StripeStandIn on(int port) {
        return new StripeStandIn(new WireMockServer(
                port == 0 ? options().dynamicPort() : options().port(port)));
    }

    String url() {
        return server.baseUrl();
    }

    /** A payment that goes well: made, confirmed, captured. */
    StripeStandIn pays() {
        server.resetAll();
        return knows(false)
                .stub(post(urlEqualTo(INTENTS)), okJson(intent("requires_payment_method")))
                .confirms(okJson(intent("requires_capture")))
                .captures(okJson(intent("succeeded")));
    }

    StripeStandIn makes(ResponseDefinitionBuilder answer) {
        return stub(post(urlEqualTo(INTENTS)), answer);
    }

    StripeStandIn confirms(ResponseDefinitionBuilder answer) {
        return stub(post(urlEqualTo(ONE + "/confirm")), answer);
    }

    StripeStandIn captures(ResponseDefinitionBuilder answer) {
        return stub(post(urlEqualTo(ONE + "/capture")), answer);
    }

    StripeStandIn cancels(ResponseDefinitionBuilder answer) {
        return stub(post(urlEqualTo(ONE + "/cancel")), answer);
    }

    StripeStandIn refunds(ResponseDefinitionBuilder answer) {
        return stub(post(urlEqualTo("/v1/refunds")), answer);
    }

    /** What the intent is when it is asked for. */
    StripeStandIn is(String intent) {
        return stub(get(urlPathEqualTo(ONE)), okJson(intent));
    }

    /** Whether a search finds the intent. */
    StripeStandIn knows(boolean intent) {
        String found = intent ? intent("requires_payment_method") : "";
        return stub(
                get(urlPathEqualTo(INTENTS + "/search")),
                okJson("{\"object\":\"search_result\",\"has_more\":false,\"data\":[" + found + "]}"));
    }

    StripeStandIn hasGivenBack(String... refunds) {
        return stub(
                get(urlPathEqualTo("/v1/refunds")),
                okJson("{\"object\":\"list\",\"has_more\":false,\"data\":[" + String.join(",", refunds) + "]}"));
    }

    StripeStandIn answersAll(ResponseDefinitionBuilder answer) {
        server.resetAll();
        return stub(any(anyUrl()), answer);
    }

    private StripeStandIn stub(MappingBuilder request, ResponseDefinitionBuilder answer) {
        server.stubFor(request.willReturn(answer));
        return this;
    }

    /** The requests to a path below the API's version, oldest first. */
    List<LoggedRequest> posted(String path) {
        return server.findAll(postRequestedFor(urlPathMatching("/v1/" + path)));
    }

    /** How often the intent of an order was asked to be made. */
    long made(UUID order) {
        return posted("payment_intents").stream()
                .filter(request -> ("charge-" + order).equals(request.getHeader("Idempotency-Key")))
                .count();
    }

    int requests() {
        return server.getAllServeEvents().size();
    }

    static String intent(String status) {
        return "{\"id\":\"" + INTENT + "\",\"object\":\"payment_intent\",\"status\":\"" + status
                + "\",\"amount\":590,\"currency\":\"gbp\",\"metadata\":{}}";
    }

    /** An intent whose customer's bank asks them first. */
    static String askingIntent() {
        return intent("requires_action").replaceFirst("}$", ",\"client_secret\":\"" + CLIENT_SECRET + "\"}");
    }

    static String declinedIntent(String declineCode) {
        return intent("requires_payment_method")
                .replaceFirst(
                        "}}$", "},\"last_payment_error\":" + error("card_error", "card_declined", declineCode) + "}");
    }

    static String refund(String status, String key) {
        return "{\"id\":\"re_1\",\"object\":\"refund\",\"status\":\"" + status
                + "\",\"amount\":100,\"currency\":\"gbp\",\"metadata\":{\"refund\":\"" + key + "\"}}";
    }

    static ResponseDefinitionBuilder refusal(int status, String type, String code, String declineCode) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"error\":" + error(type, code, declineCode) + "}");
    }

    /** The request arrived and may have had its effect, but its answer did not. */
    static ResponseDefinitionBuilder lostAnswer() {
        return aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);
    }

    static ResponseDefinitionBuilder lateAnswer(int millis) {
        return okJson(intent("requires_capture")).withFixedDelay(millis);
    }

    private static String error(String type, String code, String declineCode) {
        return "{\"type\":\"" + type + "\",\"code\":\"" + code + "\",\"message\":\"No such thing: secret\""
                + (declineCode == null ? "" : ",\"decline_code\":\"" + declineCode + "\"")
                + (code.equals("resource_missing") ? ",\"param\":\"payment_method\"" : "") + "}";
    }

    @Override
    public void close() {
        server.stop();
    }
}
