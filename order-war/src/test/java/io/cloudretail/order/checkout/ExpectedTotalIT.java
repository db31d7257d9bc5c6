package io.cloudretail.order.checkout;

import static io.cloudretail.order.Surroundings.order;
import static io.cloudretail.order.Wishes.code;
import static io.cloudretail.order.Wishes.twoMugs;
import static io.cloudretail.order.Wishes.used;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.cloudretail.order.Surroundings;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders at the total that their customer saw; two mugs cost 5.90. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ExpectedTotalIT extends Ordering {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(ExpectedTotalIT.class).addClass(Ordering.class);
    }

    @Test
    void an_order_at_the_total_that_was_seen_is_placed() {
        order(customer, twoMugs("GB", expecting(590)))
                .statusCode(201)
                .body("status", equalTo("CONFIRMED"))
                .body("total.amount", equalTo(590));
    }

    @Test
    void an_order_that_costs_something_else_is_refused_and_neither_placed_nor_its_code_claimed() {
        String discount = "\"discountCode\":\"" + code("\"kind\":\"FREE_SHIPPING\",\"limit\":1") + "\"";
        String key = UUID.randomUUID().toString();

        order(customer, key, twoMugs("GB", discount, expecting(589)))
                .statusCode(409)
                .body("type", containsString("total-changed"))
                .body("total.amount", equalTo(590))
                .body("total.currency", equalTo("GBP"));

        // what is not placed has no saga, which alone holds stock and takes money
        Server.asUser(customer, "customer").get("/api/v1/orders").then().body("items", hasSize(0));
        assertThat(used(discount.split("\"")[3])).isZero();
        order(customer, key, twoMugs("GB", discount, expecting(590))).statusCode(201);
    }

    @Test
    void a_repeat_is_the_same_order_whatever_total_it_expects() {
        String key = UUID.randomUUID().toString();
        String first = order(customer, key, twoMugs("GB", expecting(590)))
                .statusCode(201)
                .extract()
                .asString();

        for (String again : new String[] {expecting(1), "\"discountCode\":null"}) {
            String repeated = order(customer, key, twoMugs("GB", again))
                    .statusCode(201)
                    .header("Idempotency-Replayed", equalTo("true"))
                    .extract()
                    .asString();
            assertThat(repeated).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @CsvSource({"590, CONFIRMED, ", "591, REJECTED, total_changed"})
    void an_order_that_can_be_priced_only_later_ends_by_what_it_costs_then(int seen, String status, String reason) {
        neighbours.answersAt("POST /internal/quotes", 500, "");
        String id = order(customer, twoMugs("GB", expecting(seen)))
                .statusCode(202)
                .extract()
                .path("id");

        Surroundings.sayYes(neighbours);

        await(customer, id, status);
        Server.asUser(customer, "customer").get("/api/v1/orders/" + id).then().body("reason", equalTo(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"amount\":590}",
                "{\"amount\":-1,\"currency\":\"GBP\"}",
                "{\"amount\":590,\"currency\":\"EUR\"}",
                "{\"amount\":590.5,\"currency\":\"GBP\"}",
                "{\"amount\":1000000000000001,\"currency\":\"GBP\"}",
                "590"
            })
    void a_total_that_is_none_is_refused(String total) {
        order(customer, twoMugs("GB", "\"expectedTotal\":" + total)).statusCode(400);
        Server.asUser(customer, "customer").get("/api/v1/orders").then().body("items", hasSize(0));
    }

    private static String expecting(int amount) {
        return "\"expectedTotal\":{\"amount\":" + amount + ",\"currency\":\"GBP\"}";
    }
}
