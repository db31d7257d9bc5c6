package io.cloudretail.payment.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.patience.Await;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole service over HTTP, with the sandbox behind it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ChargesIT {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(ChargesIT.class);
    }

    private final UUID order = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "tok_visa, CAPTURED, ",
        "tok_declined, DECLINED, card_declined",
        "tok_insufficient_funds, DECLINED, insufficient_funds",
        "tok_of_nobody, DECLINED, unknown_token"
    })
    void each_token_does_what_it_is_for_and_again_the_same(String token, String status, String reason) {
        for (int i = 0; i < 2; i++) {
            charge(token).statusCode(200).body("status", equalTo(status)).body("reason", equalTo(reason));
        }
        assertThat(captures()).isEqualTo("CAPTURED".equals(status) ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tok_lost_answer", "tok_error_once", "tok_slow"})
    void an_unknown_outcome_is_asked_for_until_it_is_known_and_charged_once(String token) {
        charge(token).statusCode(503).body("type", containsString("outcome-unknown"));

        await(() -> charge(token), "CAPTURED");

        assertThat(captures()).isEqualTo(1);
    }

    @Test
    void an_unknown_outcome_settles_by_itself() {
        charge("tok_lost_answer").statusCode(503);

        await(() -> Server.asService().get(path()).then(), "CAPTURED");
    }

    @Test
    void many_charges_at_once_take_the_money_once() {
        IntStream.range(0, 8).parallel().forEach(i -> charge("tok_visa"));

        await(() -> charge("tok_visa"), "CAPTURED");
        assertThat(captures()).isEqualTo(1);
    }

    @Test
    void another_amount_for_the_same_order_is_refused() {
        charge("tok_visa").statusCode(200);

        Server.asService()
                .body(body("tok_visa").replace("590", "591"))
                .put(path())
                .then()
                .statusCode(409)
                .body("type", containsString("payment-differs"));
    }

    @Test
    void a_captured_payment_is_refunded_once() {
        charge("tok_visa").statusCode(200);

        for (int i = 0; i < 2; i++) {
            cancel().statusCode(200).body("status", equalTo("REFUNDED"));
        }

        ledger().body("items[0].transactions.amount.amount", equalTo(List.of(590, -590)));
    }

    @Test
    void a_cancellation_that_comes_first_refuses_the_late_charge() {
        cancel().statusCode(200).body("status", equalTo("CANCELLED"));

        charge("tok_visa").statusCode(409).body("type", containsString("payment-cancelled"));
        assertThat(captures()).isZero();
    }

    @Test
    void calling_off_a_lost_answer_gives_the_money_back() {
        charge("tok_lost_answer").statusCode(503);

        await(this::cancel, "REFUNDED");

        ledger().body("items[0].transactions.amount.amount", equalTo(List.of(590, -590)));
    }

    @Test
    void calling_off_a_slow_charge_stops_it() {
        charge("tok_slow").statusCode(503);

        await(this::cancel, "CANCELLED");

        assertThat(captures()).isZero();
    }

    @Test
    void a_declined_payment_stays_declined() {
        charge("tok_declined").statusCode(200);

        cancel().statusCode(200).body("status", equalTo("DECLINED"));
    }

    @Test
    void each_role_gets_its_own() {
        Server.asNobody().body(body("tok_visa")).put(path()).then().statusCode(401);
        for (String role : List.of("customer", "vendor", "admin")) {
            var user = Server.asUser(UUID.randomUUID(), role);
            user.body(body("tok_visa")).put(path()).then().statusCode(403);
            Server.asUser(UUID.randomUUID(), role)
                    .put(path() + "/cancellation")
                    .then()
                    .statusCode(403);
        }
        Server.asUser(UUID.randomUUID(), "customer")
                .get("/api/v1/payments?order=" + order)
                .then()
                .statusCode(403);
        Server.asUser(UUID.randomUUID(), "admin").get("/api/v1/payments").then().statusCode(200);
        Server.asService().get(path()).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "\"590\"", "18446744073709551617", "null", "1e30"})
    void a_bad_amount_is_a_problem_and_nothing_is_taken(String amount) {
        Server.asService()
                .body(body("tok_visa").replace("590", amount))
                .put(path())
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(not(containsString("cloudretail.payment")));

        Server.asService().get(path()).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4242424242424242", "4242 4242 4242 4242", "4242-4242-4242-4242", "tok_378282246310005"})
    void a_card_number_is_refused_and_kept_nowhere(String number) {
        charge(number)
                .statusCode(400)
                .body("errors.field", equalTo(List.of("paymentToken")))
                .body(not(containsString(number)));

        Server.asService().get(path()).then().statusCode(404);
    }

    private ValidatableResponse charge(String token) {
        return Server.asService().body(body(token)).put(path()).then();
    }

    private ValidatableResponse cancel() {
        return Server.asService().put(path() + "/cancellation").then();
    }

    private ValidatableResponse ledger() {
        return Server.asUser(UUID.randomUUID(), "admin")
                .get("/api/v1/payments?order=" + order)
                .then()
                .statusCode(200);
    }

    private long captures() {
        List<String> types = ledger().extract().path("items[0].transactions.type");
        return types == null ? 0 : types.stream().filter("CAPTURE"::equals).count();
    }

    private String path() {
        return "/internal/payments/" + order;
    }

    private static String body(String token) {
        return "{\"amount\":{\"amount\":590,\"currency\":\"GBP\"},\"customerId\":\"7c9e6679-7425-40de-944b-e07fc1f90ae7\",\"paymentToken\":\""
                + token + "\"}";
    }

    private static void await(java.util.function.Supplier<ValidatableResponse> question, String status) {
        Await.untilIs(status, () -> question.get().extract().<Object>path("status"));
    }
}
