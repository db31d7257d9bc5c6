package io.cloudretail.order.history;

import static io.cloudretail.order.Surroundings.TWO_MUGS;
import static io.cloudretail.order.Surroundings.order;
import static io.cloudretail.order.Surroundings.ship;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.cloudretail.order.Surroundings;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.neighbour.Neighbour;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists with filters: of orders, and of what a vendor sold. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OrderListsIT {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(OrderListsIT.class);
    }

    private final UUID customer = UUID.randomUUID();
    private final UUID vendor = UUID.randomUUID();
    private Neighbour neighbours;

    @BeforeEach
    void open() {
        neighbours = Surroundings.thatSayYes();
        neighbours.answersAt(
                "POST /internal/quotes",
                200,
                "{\"items\":["
                        + "{\"sku\":\"MUG\",\"title\":\"A mug\",\"price\":{\"amount\":295,\"currency\":\"GBP\"},\"vendorId\":\""
                        + vendor + "\"},"
                        + "{\"sku\":\"BAG\",\"title\":\"A bag\",\"price\":{\"amount\":100,\"currency\":\"GBP\"},\"vendorId\":\""
                        + UUID.randomUUID() + "\"},"
                        + "{\"sku\":\"PEN\",\"title\":\"A pen\",\"price\":{\"amount\":50,\"currency\":\"GBP\"}}]}");
    }

    @AfterEach
    void close() {
        neighbours.close();
    }

    @Test
    void an_admin_finds_orders_by_customer_status_and_time() {
        Instant before = Instant.now();
        String first = place(TWO_MUGS);
        String second = place(TWO_MUGS);
        ship(first, "Royal Mail", "RM1").statusCode(200);
        String theirs = "customer=" + customer;

        found(theirs).body("items.id", equalTo(List.of(second, first)));
        found(theirs + "&status=SHIPPED").body("items.id", equalTo(List.of(first)));
        found("scope=all&status=CONFIRMED&" + theirs).body("items.id", equalTo(List.of(second)));
        found(theirs + "&from=" + before).body("items", hasSize(2));
        found(theirs + "&to=" + before).body("items", hasSize(0));
        found(theirs + "&from=2020-01-01&to=9998-12-31").body("items", hasSize(2));
        found(theirs + "&from=9000-01-01").body("items", hasSize(0));
        found("customer=" + UUID.randomUUID()).body("items", hasSize(0));
    }

    @Test
    void admins_see_whose_an_order_is_and_its_customer_sees_no_id() {
        String id = place(TWO_MUGS);
        found("customer=" + customer).body("items.customerId", equalTo(List.of(customer.toString())));
        Server.asUser(UUID.randomUUID(), "admin")
                .get("/api/v1/orders/" + id)
                .then()
                .body("customerId", equalTo(customer.toString()));
        ship(id, "Royal Mail", "RM1").statusCode(200).body("customerId", equalTo(customer.toString()));

        Server.asUser(customer, "customer")
                .get("/api/v1/orders/" + id)
                .then()
                .statusCode(200)
                .body("customerId", nullValue());
        Server.asUser(customer, "customer").get("/api/v1/orders").then().body("items[0].customerId", nullValue());
    }

    @Test
    void an_order_is_found_by_its_number_and_by_how_its_recipient_is_called() {
        String name = "Grace O'Hopper " + customer;
        String id = place(TWO_MUGS.replace("\"Ada\"", "\"" + name + "\""));
        place(TWO_MUGS);
        String number = Server.asUser(customer, "customer")
                .get("/api/v1/orders/" + id)
                .then()
                .extract()
                .path("number");

        for (String q :
                List.of(number, number.toLowerCase(), number.substring(3), name, "gRACE o'hopper " + customer)) {
            search("customer", customer.toString(), q).body("items.id", equalTo(List.of(id)));
            search("scope", "all", q).body("items.id", equalTo(List.of(id)));
        }
        for (String none : List.of("CR-", "Hopper", "%", "_race", "Grace\\", number + "0")) {
            search("customer", customer.toString(), none).body("items", hasSize(0));
        }
    }

    @Test
    void a_customer_filters_the_own_orders_and_never_finds_those_of_others() {
        String own = place(TWO_MUGS);
        String number = Server.asUser(customer, "customer")
                .get("/api/v1/orders?status=CONFIRMED&q=Ada&from=2020-01-01")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(own)))
                .extract()
                .path("items[0].number");

        Server.asUser(UUID.randomUUID(), "customer")
                .get("/api/v1/orders?q=" + number)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void every_order_comes_once_on_its_page_whatever_the_filter() {
        List<String> placed = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            placed.add(0, place(TWO_MUGS));
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = found("limit=3&status=CONFIRMED&q=ada&customer=" + customer + cursor)
                    .extract();
            seen.addAll(page.path("items.id"));
            String next = page.path("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
        }
        assertThat(seen).isEqualTo(placed);
    }

    @Test
    void orders_are_listed_by_their_age_and_by_their_worth_up_and_down_without_gaps() {
        String cheap = place(TWO_MUGS.replace("\"quantity\":2", "\"quantity\":1"));
        String dear = place(TWO_MUGS.replace("\"quantity\":2", "\"quantity\":9"));
        String usual = place(TWO_MUGS);
        String alike = place(TWO_MUGS);
        List<String> alikes = usual.compareTo(alike) < 0 ? List.of(usual, alike) : List.of(alike, usual);

        assertThat(sorted("created")).containsExactly(cheap, dear, usual, alike);
        assertThat(sorted("-created")).containsExactly(alike, usual, dear, cheap);
        assertThat(sorted("total")).containsExactly(cheap, alikes.get(0), alikes.get(1), dear);
        assertThat(sorted("-total")).containsExactly(dear, alikes.get(1), alikes.get(0), cheap);
    }

    @Test
    void a_cursor_belongs_to_the_order_that_gave_it() {
        place(TWO_MUGS);
        place(TWO_MUGS);
        String cursor =
                found("limit=1&sort=total&customer=" + customer).extract().path("nextCursor");
        for (String other : List.of("", "&sort=-total", "&sort=created")) {
            Server.asUser(UUID.randomUUID(), "admin")
                    .get("/api/v1/orders?scope=all&cursor=" + cursor + other)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    private List<String> sorted(String sort) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = found("limit=1&sort=" + sort + "&customer=" + customer + cursor)
                    .extract();
            ids.addAll(page.path("items.id"));
            String next = page.path("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
        }
        return ids;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=reason",
                "sort=--total",
                "status=NONE",
                "status=",
                "scope=mine",
                "customer=x",
                "from=x",
                "from=2026-13-01",
                "to=2026-11-24T25:00:00Z",
                "from=1960-01-01",
                "to=%2B999999999-12-31T00:00:00Z",
                "q=%00"
            })
    void a_filter_that_is_none_is_a_problem(String query) {
        Server.asUser(UUID.randomUUID(), "admin")
                .urlEncodingEnabled(false)
                .get("/api/v1/orders?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void a_vendor_sees_the_own_lines_of_what_was_paid_for_and_nothing_of_who_bought_them() {
        String line = "{\"sku\":\"%s\",\"quantity\":%d}";
        String lines = String.join(",", line.formatted("MUG", 2), line.formatted("BAG", 1), line.formatted("PEN", 1));
        String first = place(TWO_MUGS.replaceFirst("\\[.*?]", "[" + lines + "]"));
        String second = place(TWO_MUGS);
        ship(second, "Royal Mail", "RM1").statusCode(200);
        neighbours.answersAt("PUT /internal/payments", 200, "{\"status\":\"DECLINED\",\"reason\":\"no\"}");
        order(customer, TWO_MUGS).body("status", equalTo("REJECTED"));

        sold(vendor, "vendor", "")
                .statusCode(200)
                .body("items.orderId", equalTo(List.of(second, first)))
                .body("items.sku", equalTo(List.of("MUG", "MUG")))
                .body("items.quantity", equalTo(List.of(2, 2)))
                .body("items.status", equalTo(List.of("SHIPPED", "CONFIRMED")))
                .body("items[0].title", equalTo("A mug"))
                .body("items[0].unitPrice.amount", equalTo(295))
                .body(not(containsString("Ada")))
                .body(not(containsString(customer.toString())));
        sold(vendor, "vendor", "?status=SHIPPED").body("items.orderId", equalTo(List.of(second)));
        String cursor = sold(vendor, "vendor", "?limit=1")
                .body("items.orderId", equalTo(List.of(second)))
                .extract()
                .path("nextCursor");
        sold(vendor, "vendor", "?limit=1&cursor=" + cursor)
                .body("items.orderId", equalTo(List.of(first)))
                .body("nextCursor", equalTo(null));
        sold(UUID.randomUUID(), "admin", "?vendor=" + vendor).body("items", hasSize(2));
        sold(UUID.randomUUID(), "vendor", "").body("items", hasSize(0));
    }

    @Test
    void vendors_see_their_own_lines_alone() {
        sold(vendor, "vendor", "?vendor=" + UUID.randomUUID()).statusCode(403);
        sold(customer, "customer", "").statusCode(403);
        Server.asNobody().get("/api/v1/orders/lines").then().statusCode(401);
        for (String bad : List.of("?limit=0", "?cursor=junk", "?cursor=YQ", "?status=NONE")) {
            sold(vendor, "vendor", bad).statusCode(400).contentType("application/problem+json");
        }
        sold(customer, "admin", "?vendor=x").statusCode(400);
    }

    private String place(String body) {
        return order(customer, body).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse found(String query) {
        return Server.asUser(UUID.randomUUID(), "admin")
                .get("/api/v1/orders?" + query)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse search(String filter, String value, String q) {
        return Server.asUser(UUID.randomUUID(), "admin")
                .queryParam(filter, value)
                .queryParam("q", q)
                .get("/api/v1/orders")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse sold(UUID caller, String role, String query) {
        return Server.asUser(caller, role).get("/api/v1/orders/lines" + query).then();
    }
}
