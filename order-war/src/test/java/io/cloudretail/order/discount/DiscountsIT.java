package io.cloudretail.order.discount;

import static io.cloudretail.order.Surroundings.order;
import static io.cloudretail.order.Wishes.asAdmin;
import static io.cloudretail.order.Wishes.code;
import static io.cloudretail.order.Wishes.quote;
import static io.cloudretail.order.Wishes.twoMugs;
import static io.cloudretail.order.Wishes.used;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.cloudretail.order.Surroundings;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a code takes off an order, and how often it does; over HTTP. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DiscountsIT extends Discounting {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(DiscountsIT.class).addClass(Discounting.class);
    }

    @Test
    void a_percentage_is_taken_off_the_goods_and_shown_line_by_line() {
        String code = code(TEN_PERCENT);

        order(customer, twoMugs("GB", with(code.toLowerCase(java.util.Locale.ROOT)), "\"shippingMethod\":\"express\""))
                .statusCode(201)
                .body("status", equalTo("CONFIRMED"))
                .body("discount.code", equalTo(code))
                .body("discount.kind", equalTo("PERCENT"))
                .body("discount.amount.amount", equalTo(59))
                .body("items[0].discount.amount", equalTo(59))
                .body("subtotal.amount", equalTo(590))
                .body("total.amount", equalTo(590 - 59 + 595));
        assertThat(used(code)).isEqualTo(1);
    }

    @Test
    void an_amount_is_taken_off_and_an_order_that_costs_nothing_is_confirmed_without_a_payment() {
        String code = code("\"kind\":\"AMOUNT\",\"amount\":{\"amount\":1000,\"currency\":\"GBP\"}");
        neighbours.answersAt("PUT /internal/payments", 400, "{}");

        order(customer, twoMugs("GB", with(code)))
                .statusCode(201)
                .body("status", equalTo("CONFIRMED"))
                .body("discount.amount.amount", equalTo(590))
                .body("total.amount", equalTo(0));
    }

    @Test
    void free_shipping_shows_in_what_shipping_costs() {
        String code = code("\"kind\":\"FREE_SHIPPING\"");

        order(customer, twoMugs("GB", with(code), "\"shippingMethod\":\"express\""))
                .statusCode(201)
                .body("shipping.cost.amount", equalTo(0))
                .body("discount.kind", equalTo("FREE_SHIPPING"))
                .body("total.amount", equalTo(590));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"minimum\":{\"amount\":591,\"currency\":\"GBP\"}; at least 591; minimum",
                "\"validUntil\":\"2020-01-01T00:00:00Z\"; not valid any more; expired",
                "\"validFrom\":\"2999-01-01T00:00:00Z\"; does not exist; unknown",
                "\"validFrom\":\"2999-01-01T00:00:00Z\",\"active\":false; does not exist; unknown",
                "\"active\":false; does not exist; unknown"
            })
    void a_code_that_does_not_hold_is_refused_with_its_reason_and_nothing_is_placed(
            String terms, String why, String reason) {
        String code = code(TEN_PERCENT + "," + terms);

        order(customer, twoMugs("GB", with(code)))
                .statusCode(422)
                .body("type", containsString("discount-refused"))
                .body("detail", containsString(why))
                .body("reason", equalTo(reason))
                .body("minimum.amount", equalTo(reason.equals("minimum") ? 591 : null))
                .body("minimum.currency", equalTo(reason.equals("minimum") ? "GBP" : null))
                .body("errors[0].field", equalTo("discountCode"));
        quote(customer, "{\"country\":\"GB\",\"items\":[{\"sku\":\"MUG\",\"quantity\":2}]," + with(code) + "}")
                .statusCode(422)
                .body("type", containsString("discount-refused"))
                .body("reason", equalTo(reason));

        assertThat(used(code)).isZero();
        Server.asUser(customer, "customer").get("/api/v1/orders").then().body("items", hasSize(0));
    }

    @Test
    void a_code_that_was_used_is_told_to_be_in_use_no_more_once_it_is_switched_off() {
        String code = code(TEN_PERCENT);
        order(customer, twoMugs("GB", with(code))).statusCode(201);
        asAdmin()
                .header("If-Match", "*")
                .body("{\"active\":false}")
                .patch("/api/v1/discount-codes/" + code)
                .then()
                .statusCode(200);

        order(UUID.randomUUID(), twoMugs("GB", with(code)))
                .statusCode(422)
                .body("detail", containsString("not in use any more"))
                .body("reason", equalTo("not-in-use"));
    }

    @Test
    void a_code_that_does_not_exist_or_is_none_is_refused() {
        order(customer, twoMugs("GB", with("NO-SUCH-CODE")))
                .statusCode(422)
                .body("detail", containsString("does not exist"))
                .body("reason", equalTo("unknown"));
        order(customer, twoMugs("GB", with("no code"))).statusCode(400);
    }

    @Test
    void one_customer_uses_a_code_as_often_as_they_may_and_gets_it_back_with_a_cancelled_order() {
        String code = code(TEN_PERCENT + ",\"limitPerCustomer\":1");
        String id = order(customer, twoMugs("GB", with(code)))
                .statusCode(201)
                .extract()
                .path("id");
        order(customer, twoMugs("GB", with(code)))
                .statusCode(422)
                .body("detail", containsString("used by you"))
                .body("reason", equalTo("limit-reached"));
        order(UUID.randomUUID(), twoMugs("GB", with(code))).statusCode(201);

        Server.asUser(customer, "customer")
                .post("/api/v1/orders/" + id + "/cancel")
                .then()
                .statusCode(200);

        assertThat(used(code)).isEqualTo(1);
        order(customer, twoMugs("GB", with(code))).statusCode(201);
        assertThat(used(code)).isEqualTo(2);
    }

    @Test
    void a_rejected_order_gives_its_code_back() {
        String code = code(TEN_PERCENT + ",\"limit\":1");
        neighbours.answersAt(
                "PUT /internal/payments", 200, "{\"status\":\"DECLINED\",\"reason\":\"insufficient_funds\"}");
        order(customer, twoMugs("GB", with(code))).statusCode(201).body("status", equalTo("REJECTED"));
        assertThat(used(code)).isZero();

        Surroundings.sayYes(neighbours);

        order(customer, twoMugs("GB", with(code))).statusCode(201).body("status", equalTo("CONFIRMED"));
    }

    @Test
    void a_code_is_claimed_when_the_order_is_placed_and_refused_later_when_it_does_not_hold_after_all() {
        String code = code(TEN_PERCENT + ",\"limit\":1,\"minimum\":{\"amount\":591,\"currency\":\"GBP\"}");
        neighbours.answersAt("POST /internal/quotes", 500, "");
        String id = order(customer, twoMugs("GB", with(code)))
                .statusCode(202)
                .extract()
                .path("id");
        assertThat(used(code)).isEqualTo(1);
        order(customer, twoMugs("GB", with(code))).statusCode(422).body("reason", equalTo("used-up"));

        Surroundings.sayYes(neighbours);

        await(id, "REJECTED");
        Server.asUser(customer, "customer")
                .get("/api/v1/orders/" + id)
                .then()
                .body("reason", equalTo("discount_refused"));
        assertThat(used(code)).isZero();
    }

    @Test
    void the_same_key_claims_once() {
        String code = code(TEN_PERCENT + ",\"limit\":1");
        String key = UUID.randomUUID().toString();

        String first = order(customer, key, twoMugs("GB", with(code)))
                .statusCode(201)
                .extract()
                .path("id");
        String second = order(customer, key, twoMugs("GB", with(code)))
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(second).isEqualTo(first);
        assertThat(used(code)).isEqualTo(1);
    }

    @Test
    void of_forty_orders_at_once_five_get_a_code_that_holds_for_five() throws Exception {
        String code = code(TEN_PERCENT + ",\"limit\":5");

        List<Integer> answers = atOnce(
                8, IntStream.range(0, 40).mapToObj(i -> UUID.randomUUID()).toList(), code);

        assertThat(answers).containsOnly(201, 422);
        assertThat(Collections.frequency(answers, 201)).isEqualTo(5);
        assertThat(used(code)).isEqualTo(5);
    }

    @Test
    void of_twelve_orders_of_one_customer_at_once_two_get_a_code_that_holds_twice_for_each() throws Exception {
        String code = code(TEN_PERCENT + ",\"limitPerCustomer\":2");

        List<Integer> answers = atOnce(8, Collections.nCopies(12, customer), code);

        assertThat(Collections.frequency(answers, 201)).isEqualTo(2);
        assertThat(used(code)).isEqualTo(2);
    }

    /** The status with which each of these customers' orders was answered; 202 and 201 are both a claim. */
    private static List<Integer> atOnce(int threads, List<UUID> customers, String code) throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Integer>> attempts = customers.stream()
                    .map(each -> (Callable<Integer>) () -> {
                        int status =
                                order(each, twoMugs("GB", with(code))).extract().statusCode();
                        return status == 202 ? 201 : status;
                    })
                    .toList();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : crowd.invokeAll(attempts)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            crowd.shutdownNow();
        }
    }

    private void await(String id, String status) {
        long deadline = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        String seen;
        do {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            seen = Server.asUser(customer, "customer")
                    .get("/api/v1/orders/" + id)
                    .then()
                    .extract()
                    .path("status");
        } while (!status.equals(seen) && System.nanoTime() < deadline);
        assertThat(seen).isEqualTo(status);
    }
}
