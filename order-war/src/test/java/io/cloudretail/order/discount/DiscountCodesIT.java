package io.cloudretail.order.discount;

import static io.cloudretail.order.Surroundings.order;
import static io.cloudretail.order.Wishes.asAdmin;
import static io.cloudretail.order.Wishes.code;
import static io.cloudretail.order.Wishes.makeCode;
import static io.cloudretail.order.Wishes.twoMugs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The codes themselves, which admins make, change and remove; over HTTP. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DiscountCodesIT extends Discounting {
    private static final String CODES = "/api/v1/discount-codes";

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(DiscountCodesIT.class).addClass(Discounting.class);
    }

    @Test
    void an_admin_makes_looks_at_changes_and_removes_codes() {
        String code = code(TEN_PERCENT + ",\"limit\":5,\"limitPerCustomer\":1");
        asAdmin().get(CODES + "?limit=100").then().statusCode(200).body("items.code", hasItem(code));
        String tag = asAdmin()
                .get(CODES + "/" + code.toLowerCase(java.util.Locale.ROOT))
                .then()
                .statusCode(200)
                .body("basisPoints", equalTo(1000))
                .body("limit", equalTo(5))
                .body("active", equalTo(true))
                .extract()
                .header("ETag");

        asAdmin().body("{\"active\":false}").patch(CODES + "/" + code).then().statusCode(428);
        asAdmin()
                .header("If-Match", tag)
                .body("{\"active\":false,\"validUntil\":\"2998-01-01T00:00:00Z\"}")
                .patch(CODES + "/" + code)
                .then()
                .statusCode(200)
                .body("active", equalTo(false))
                .body("limit", equalTo(5))
                .body("validUntil", equalTo("2998-01-01T00:00:00Z"));
        asAdmin()
                .header("If-Match", tag)
                .body("{\"active\":true}")
                .patch(CODES + "/" + code)
                .then()
                .statusCode(412);
        asAdmin().delete(CODES + "/" + code).then().statusCode(204);
        asAdmin().get(CODES + "/" + code).then().statusCode(404);
        asAdmin().delete(CODES + "/" + code).then().statusCode(404);
    }

    @Test
    void a_code_that_orders_use_stays_and_its_name_is_taken() {
        String code = code(TEN_PERCENT);
        order(customer, twoMugs("GB", with(code))).statusCode(201);

        asAdmin().delete(CODES + "/" + code).then().statusCode(409).body("type", containsString("code-in-use"));
        makeCode("{\"code\":\"" + code + "\"," + TEN_PERCENT + "}")
                .statusCode(409)
                .body("type", containsString("code-exists"));
    }

    @Test
    void codes_are_listed_newest_first_page_by_page() {
        String older = code(TEN_PERCENT);
        String newer = code(TEN_PERCENT);

        var first = asAdmin().get(CODES + "?limit=1").then().statusCode(200).extract();
        var second = asAdmin()
                .get(CODES + "?limit=1&cursor=" + first.path("nextCursor"))
                .then()
                .statusCode(200)
                .extract();

        assertThat(first.<List<String>>path("items.code")).containsExactly(newer);
        assertThat(second.<List<String>>path("items.code")).containsExactly(older);
        asAdmin().get(CODES + "?cursor=x").then().statusCode(400);
    }

    @Test
    void codes_are_listed_by_their_names_and_by_their_age_up_and_down_without_gaps() {
        String older = code(TEN_PERCENT);
        String newer = code(TEN_PERCENT);

        for (String sort : List.of("created", "code")) {
            List<String> up = all(sort);
            List<String> down = all("-" + sort);
            assertThat(up).doesNotHaveDuplicates().contains(older, newer);
            Collections.reverse(up);
            assertThat(down).isEqualTo(up);
        }
        assertThat(all("created")).containsSubsequence(older, newer);
    }

    @Test
    void an_order_that_is_none_and_a_cursor_of_another_are_refused() {
        code(TEN_PERCENT);
        code(TEN_PERCENT);
        String cursor = asAdmin().get(CODES + "?limit=1&sort=code").path("nextCursor");
        for (String bad : List.of("sort=used", "sort=Code", "sort=-code&cursor=" + cursor, "cursor=" + cursor)) {
            asAdmin().get(CODES + "?" + bad).then().statusCode(400).contentType("application/problem+json");
        }
    }

    private static List<String> all(String sort) {
        List<String> codes = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = asAdmin()
                    .get(CODES + "?limit=7&sort=" + sort + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            codes.addAll(page.path("items.code"));
            String next = page.path("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
        }
        return codes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "vendor"})
    void codes_are_for_admins_alone(String role) {
        var user = UUID.randomUUID();
        Server.asUser(user, role).get(CODES).then().statusCode(403);
        Server.asUser(user, role).get(CODES + "/X").then().statusCode(403);
        Server.asUser(user, role).delete(CODES + "/X").then().statusCode(403);
        Server.asUser(user, role)
                .body("{\"code\":\"X\"," + TEN_PERCENT + "}")
                .post(CODES)
                .then()
                .statusCode(403);
        Server.asUser(user, role)
                .header("If-Match", "*")
                .body("{\"active\":false}")
                .patch(CODES + "/X")
                .then()
                .statusCode(403);
        Server.asNobody().get(CODES).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"code\":\"A B\",\"kind\":\"FREE_SHIPPING\"}",
                "{\"code\":\"BAD-1\",\"kind\":\"HALF\"}",
                "{\"code\":\"BAD-1\",\"kind\":\"PERCENT\"}",
                "{\"code\":\"BAD-1\",\"kind\":\"PERCENT\",\"basisPoints\":0}",
                "{\"code\":\"BAD-1\",\"kind\":\"PERCENT\",\"basisPoints\":10001}",
                "{\"code\":\"BAD-1\",\"kind\":\"AMOUNT\",\"basisPoints\":10}",
                "{\"code\":\"BAD-1\",\"kind\":\"AMOUNT\",\"amount\":{\"amount\":1,\"currency\":\"EUR\"}}",
                "{\"code\":\"BAD-1\",\"kind\":\"FREE_SHIPPING\",\"basisPoints\":10}",
                "{\"code\":\"BAD-1\",\"kind\":\"FREE_SHIPPING\",\"limit\":0}",
                "{\"code\":\"BAD-1\",\"kind\":\"FREE_SHIPPING\",\"validFrom\":\"tomorrow\"}",
                "{\"code\":\"BAD-1\",\"kind\":\"FREE_SHIPPING\",\"validFrom\":\"+1000000-01-01T00:00:00Z\"}",
                "{\"code\":\"BAD-1\",\"kind\":\"FREE_SHIPPING\",\"validFrom\":\"2030-01-01T00:00:00Z\",\"validUntil\":\"2029-01-01T00:00:00Z\"}",
                "{\"code\":\"BAD-1\",\"kind\":\"FREE_SHIPPING\",\"used\":5}"
            })
    void a_code_that_makes_no_sense_is_refused_and_not_made(String body) {
        makeCode(body).statusCode(400).contentType("application/problem+json");
        asAdmin().get(CODES + "/BAD-1").then().statusCode(404);
    }
}
