package io.cloudretail.payment.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

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
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of what an order paid are given back, over HTTP, with the sandbox behind it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RefundsIT {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(RefundsIT.class);
    }

    private final UUID order = UUID.randomUUID();
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    @Test
    void parts_are_given_back_until_nothing_is_left_and_each_is_told_of_in_the_ledger() {
        charge("tok_visa").statusCode(200);

        refund(first, 100)
                .statusCode(200)
                .body("orderId", equalTo(order.toString()))
                .body("status", equalTo("CAPTURED"))
                .body("amount.amount", equalTo(590))
                .body("refunded.amount", equalTo(100))
                .body("refunded.currency", equalTo("GBP"));
        refund(second, 490).statusCode(200).body("status", equalTo("REFUNDED")).body("refunded.amount", equalTo(590));

        details()
                .body("items[0].refunded.amount", equalTo(590))
                .body("items[0].providerReference", notNullValue())
                .body("items[0].transactions.type", equalTo(List.of("CAPTURE", "REFUND", "REFUND")))
                .body("items[0].transactions.amount.amount", equalTo(List.of(590, -100, -490)))
                .body("items[0].transactions[1].refundId", equalTo(first.toString()))
                .body("items[0].transactions[1].providerReference", containsString("refund"))
                .body("items[0].refunds.id", equalTo(List.of(first.toString(), second.toString())))
                .body("items[0].refunds.status", equalTo(List.of("REFUNDED", "REFUNDED")))
                .body("items[0].refunds.amount.amount", equalTo(List.of(100, 490)));
    }

    @Test
    void the_same_refund_again_is_the_same_refund_even_when_nothing_is_left() {
        charge("tok_visa").statusCode(200);
        refund(first, 590).statusCode(200);

        refund(first, 590).statusCode(200).body("refunded.amount", equalTo(590));

        assertThat(ledger()).containsExactly(590, -590);
    }

    @Test
    void another_amount_for_the_same_return_is_refused_and_so_is_the_return_of_another_order() {
        charge("tok_visa").statusCode(200);
        refund(first, 100).statusCode(200);

        refund(first, 101).statusCode(409).body("type", containsString("refund-differs"));

        UUID other = UUID.randomUUID();
        charge(other, "tok_visa").statusCode(200);
        refund(other, first, 100).statusCode(409).body("type", containsString("refund-differs"));
        assertThat(ledger()).containsExactly(590, -100);
    }

    @Test
    void more_than_is_left_or_another_currency_is_refused_and_changes_nothing() {
        charge("tok_visa").statusCode(200);
        refund(first, 100).statusCode(200);

        refund(second, 491).statusCode(409).body("type", containsString("refund-exceeds-payment"));
        put(order, second, body(100).replace("GBP", "EUR"))
                .statusCode(409)
                .body("type", containsString("refund-exceeds-payment"));

        assertThat(ledger()).containsExactly(590, -100);
        refund(second, 490).statusCode(200);
    }

    @Test
    void what_was_never_captured_is_not_given_back() {
        refund(first, 1).statusCode(404);
        charge("tok_declined").statusCode(200);

        refund(first, 1).statusCode(409).body("type", containsString("refund-exceeds-payment"));
    }

    @Test
    void many_refunds_at_once_share_what_there_is() {
        charge("tok_visa").statusCode(200);

        List<Integer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> refund(UUID.randomUUID(), 100).extract().statusCode())
                .toList();

        assertThat(answers).containsOnly(200, 409);
        assertThat(answers).filteredOn(answer -> answer == 200).hasSize(5);
        assertThat(ledger()).hasSize(6).startsWith(590);
    }

    @Test
    void one_refund_asked_for_many_times_at_once_is_given_back_once() {
        charge("tok_visa").statusCode(200);

        IntStream.range(0, 8).parallel().forEach(i -> refund(first, 100));

        await(() -> refund(first, 100), "CAPTURED");
        assertThat(ledger()).containsExactly(590, -100);
    }

    @Test
    void an_unknown_outcome_is_said_and_settles_by_itself_and_once() {
        charge("tok_lost_refund").statusCode(200);

        put(order, first, body(100))
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", containsString("outcome-unknown"));

        await(() -> details().body("items", hasSize(1)), "items[0].refunds[0].status", "REFUNDED");
        refund(first, 100).statusCode(200).body("refunded.amount", equalTo(100));
        assertThat(ledger()).containsExactly(590, -100);
    }

    @Test
    void a_cancellation_gives_back_what_is_left_and_then_nothing_more() {
        charge("tok_visa").statusCode(200);
        refund(first, 100).statusCode(200);

        for (int i = 0; i < 2; i++) {
            cancel().statusCode(200).body("status", equalTo("REFUNDED"));
        }

        assertThat(ledger()).containsExactly(590, -100, -490);
        refund(first, 100).statusCode(200);
        refund(second, 1).statusCode(409);
    }

    @Test
    void a_cancellation_whose_refund_is_unknown_ends_as_refunded() {
        charge("tok_lost_refund").statusCode(200);

        cancel().statusCode(503);

        await(this::cancel, "REFUNDED");
        assertThat(ledger()).containsExactly(590, -590);
    }

    @Test
    void only_services_give_money_back() {
        charge("tok_visa").statusCode(200);
        Server.asNobody().body(body(1)).put(path(order, first)).then().statusCode(401);
        for (String role : List.of("customer", "vendor", "admin")) {
            Server.asUser(UUID.randomUUID(), role)
                    .body(body(1))
                    .put(path(order, first))
                    .then()
                    .statusCode(403);
        }
        assertThat(ledger()).containsExactly(590);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"amount\":null}",
                "{\"amount\":{\"amount\":0,\"currency\":\"GBP\"}}",
                "{\"amount\":{\"amount\":-1,\"currency\":\"GBP\"}}",
                "{\"amount\":{\"amount\":1.5,\"currency\":\"GBP\"}}",
                "{\"amount\":{\"amount\":\"1\",\"currency\":\"GBP\"}}",
                "{\"amount\":{\"amount\":18446744073709551617,\"currency\":\"GBP\"}}",
                "{\"amount\":{\"amount\":1}}",
                "{\"amount\":{\"amount\":1,\"currency\":\"pounds\"}}",
                "{\"amount\":{\"amount\":1,\"currency\":\"GBP\"},\"reason\":\"x\"}",
                "[]",
                "{"
            })
    void a_bad_refund_is_a_problem_and_nothing_is_given_back(String body) {
        charge("tok_visa").statusCode(200);

        put(order, first, body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body(not(containsString("cloudretail.payment")));

        assertThat(ledger()).containsExactly(590);
    }

    @Test
    void the_orders_own_id_is_none_of_a_return_and_what_is_no_id_names_nothing() {
        charge("tok_visa").statusCode(200);

        refund(order, 1).statusCode(400).body("errors.field", equalTo(List.of("returnId")));
        Server.asService()
                .body(body(1))
                .put("/internal/payments/" + order + "/refunds/one")
                .then()
                .statusCode(404);
    }

    private ValidatableResponse charge(String token) {
        return charge(order, token);
    }

    private static ValidatableResponse charge(UUID of, String token) {
        return Server.asService()
                .body(
                        "{\"amount\":{\"amount\":590,\"currency\":\"GBP\"},\"customerId\":\"7c9e6679-7425-40de-944b-e07fc1f90ae7\","
                                + "\"paymentToken\":\"" + token + "\"}")
                .put("/internal/payments/" + of)
                .then();
    }

    private ValidatableResponse cancel() {
        return Server.asService()
                .put("/internal/payments/" + order + "/cancellation")
                .then();
    }

    private ValidatableResponse refund(UUID id, int pence) {
        return refund(order, id, pence);
    }

    private static ValidatableResponse refund(UUID of, UUID id, int pence) {
        return put(of, id, body(pence));
    }

    private static ValidatableResponse put(UUID of, UUID id, String body) {
        return Server.asService().body(body).put(path(of, id)).then();
    }

    private static String path(UUID of, UUID id) {
        return "/internal/payments/" + of + "/refunds/" + id;
    }

    private static String body(int pence) {
        return "{\"amount\":{\"amount\":" + pence + ",\"currency\":\"GBP\"}}";
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
        await(question, "status", status);
    }

    private static void await(java.util.function.Supplier<ValidatableResponse> question, String path, String expected) {
        Await.untilIs(expected, () -> question.get().extract().<Object>path(path));
    }
}
