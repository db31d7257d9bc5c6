package io.cloudretail.payment.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How an admin looks through payments and refunds. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PaymentListsIT {
    private static final String PAYMENTS = "/api/v1/payments";
    private static final String REFUNDS = "/api/v1/payments/refunds";

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(PaymentListsIT.class);
    }

    private final Instant before = Instant.now();

    @Test
    void payments_are_paged_newest_first_and_none_is_told_twice() {
        UUID first = charged("tok_visa");
        UUID second = charged("tok_declined");
        UUID third = charged("tok_visa");

        String cursor = list(PAYMENTS + "?limit=2&from=" + before)
                .body("items.orderId", equalTo(ids(third, second)))
                .body("items.status", equalTo(List.of("CAPTURED", "DECLINED")))
                .body("items[0].amount.amount", equalTo(590))
                .body("items[0].createdAt", notNullValue())
                .body("items[0]", not(hasKey("transactions")))
                .extract()
                .path("nextCursor");
        list(PAYMENTS + "?limit=2&from=" + before + "&cursor=" + cursor)
                .body("items.orderId", equalTo(ids(first)))
                .body("nextCursor", equalTo(null));
    }

    @Test
    void payments_are_found_by_how_they_stand_by_time_and_by_order() {
        UUID paid = charged("tok_visa");
        UUID declined = charged("tok_declined");
        Instant after = Instant.now();
        UUID later = charged("tok_visa");

        list(PAYMENTS + "?status=DECLINED&from=" + before).body("items.orderId", equalTo(ids(declined)));
        list(PAYMENTS + "?from=" + before + "&to=" + after).body("items.orderId", equalTo(ids(declined, paid)));
        list(PAYMENTS + "?from=" + after).body("items.orderId", equalTo(ids(later)));
        list(PAYMENTS + "?order=" + paid)
                .body("items.orderId", equalTo(ids(paid)))
                .body("items[0].transactions.type", equalTo(List.of("CAPTURE")));
        list(PAYMENTS + "?status=DECLINED&order=" + paid).body("items", hasSize(0));
        list(PAYMENTS + "?order=" + UUID.randomUUID()).body("items", hasSize(0));
        list(PAYMENTS + "?from=2020-01-01&to=2020-01-02").body("items", hasSize(0));
    }

    @Test
    void a_cancellation_that_came_before_its_charge_is_listed_without_an_amount() {
        UUID order = UUID.randomUUID();
        Server.asService()
                .put("/internal/payments/" + order + "/cancellation")
                .then()
                .statusCode(200);

        list(PAYMENTS + "?status=CANCELLED&from=" + before)
                .body("items.orderId", equalTo(ids(order)))
                .body("items[0]", not(hasKey("amount")));
    }

    @Test
    void refunds_are_listed_newest_first_with_their_orders() {
        UUID order = charged("tok_visa");
        UUID other = charged("tok_visa");
        UUID first = refunded(order, 100);
        UUID second = refunded(other, 200);
        UUID third = refunded(order, 300);

        String cursor = list(REFUNDS + "?limit=2&from=" + before)
                .body("items.id", equalTo(ids(third, second)))
                .body("items.orderId", equalTo(ids(order, other)))
                .body("items.status", equalTo(List.of("REFUNDED", "REFUNDED")))
                .body("items.amount.amount", equalTo(List.of(300, 200)))
                .extract()
                .path("nextCursor");
        list(REFUNDS + "?limit=2&from=" + before + "&cursor=" + cursor)
                .body("items.id", equalTo(ids(first)))
                .body("nextCursor", equalTo(null));
        list(REFUNDS + "?order=" + order).body("items.id", equalTo(ids(third, first)));
        list(REFUNDS + "?status=REFUNDED").body("items.id", hasItems(first.toString(), third.toString()));
        list(REFUNDS + "?status=PENDING").body("items.status", everyItem(equalTo("PENDING")));
    }

    @Test
    void what_a_cancellation_gives_back_is_a_refund_of_its_orders_id() {
        UUID order = charged("tok_visa");
        Server.asService()
                .put("/internal/payments/" + order + "/cancellation")
                .then()
                .statusCode(200);

        list(REFUNDS + "?order=" + order).body("items.id", hasItem(order.toString()));
    }

    @Test
    void payments_and_refunds_are_listed_by_their_age_and_by_how_much_they_are_up_and_down_without_gaps() {
        UUID order = charged("tok_visa");
        UUID other = charged("tok_visa");
        UUID none = UUID.randomUUID();
        Server.asService()
                .put("/internal/payments/" + none + "/cancellation")
                .then()
                .statusCode(200);
        List<String> alike =
                Stream.of(order, other).map(UUID::toString).sorted().toList();
        UUID dear = refunded(order, 300);
        UUID cheap = refunded(other, 100);

        assertThat(all(PAYMENTS, "orderId", "created")).isEqualTo(ids(order, other, none));
        assertThat(all(PAYMENTS, "orderId", "-created")).isEqualTo(ids(none, other, order));
        assertThat(all(PAYMENTS, "orderId", "amount")).containsExactly(none.toString(), alike.get(0), alike.get(1));
        assertThat(all(PAYMENTS, "orderId", "-amount")).containsExactly(alike.get(1), alike.get(0), none.toString());
        assertThat(all(REFUNDS, "id", "created")).isEqualTo(ids(dear, cheap));
        assertThat(all(REFUNDS, "id", "amount")).isEqualTo(ids(cheap, dear));
        assertThat(all(REFUNDS, "id", "-amount")).isEqualTo(ids(dear, cheap));
    }

    @Test
    void a_cursor_belongs_to_the_order_that_gave_it() {
        UUID order = charged("tok_visa");
        refunded(order, 100);
        refunded(order, 200);
        String cursor = list(REFUNDS + "?limit=1&sort=amount").extract().path("nextCursor");
        for (String other : List.of("", "&sort=-amount", "&sort=created")) {
            Server.asUser(UUID.randomUUID(), "admin")
                    .get(REFUNDS + "?cursor=" + cursor + other)
                    .then()
                    .statusCode(400);
        }
    }

    private List<String> all(String path, String id, String sort) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = list(path + "?limit=1&from=" + before + "&sort=" + sort + cursor)
                    .extract();
            ids.addAll(page.path("items." + id));
            String next = page.path("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
        }
        return ids;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=status",
                "sort=Amount",
                "limit=0",
                "limit=101",
                "limit=a",
                "cursor=junk",
                "cursor=YQ",
                "status=NONE",
                "status=captured",
                "status=",
                "from=x",
                "to=2026-13-01",
                "to=+999999999-01-01T00:00:00Z",
                "order=x",
                "order="
            })
    void what_is_no_filter_is_refused(String query) {
        for (String path : List.of(PAYMENTS, REFUNDS)) {
            Server.asUser(UUID.randomUUID(), "admin")
                    .get(path + "?" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void nobody_but_admins_is_told() {
        for (String path : List.of(PAYMENTS, REFUNDS, PAYMENTS + "?order=" + UUID.randomUUID())) {
            Server.asUser(UUID.randomUUID(), "customer").get(path).then().statusCode(403);
            Server.asUser(UUID.randomUUID(), "vendor").get(path).then().statusCode(403);
            Server.asService().get(path).then().statusCode(403);
            Server.asNobody().get(path).then().statusCode(401);
        }
    }

    private static ValidatableResponse list(String path) {
        return Server.asUser(UUID.randomUUID(), "admin").get(path).then().statusCode(200);
    }

    private static UUID charged(String token) {
        UUID order = UUID.randomUUID();
        Server.asService()
                .body(
                        "{\"amount\":{\"amount\":590,\"currency\":\"GBP\"},\"customerId\":\"7c9e6679-7425-40de-944b-e07fc1f90ae7\","
                                + "\"paymentToken\":\"" + token + "\"}")
                .put("/internal/payments/" + order)
                .then()
                .statusCode(200);
        return order;
    }

    private static UUID refunded(UUID order, int pence) {
        UUID refund = UUID.randomUUID();
        Server.asService()
                .body("{\"amount\":{\"amount\":" + pence + ",\"currency\":\"GBP\"}}")
                .put("/internal/payments/" + order + "/refunds/" + refund)
                .then()
                .statusCode(200);
        return refund;
    }

    private static List<String> ids(UUID... ids) {
        return List.of(ids).stream().map(UUID::toString).toList();
    }
}
