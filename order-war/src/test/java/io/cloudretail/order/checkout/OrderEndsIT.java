package io.cloudretail.order.checkout;

import static io.cloudretail.order.Surroundings.TWO_MUGS;
import static io.cloudretail.order.Surroundings.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.cloudretail.order.Surroundings;
import io.cloudretail.order.Wishes;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.neighbour.Neighbour;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders that a neighbour will never take: they are refused, or they end. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OrderEndsIT {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(OrderEndsIT.class);
    }

    private final UUID customer = UUID.randomUUID();
    private Neighbour neighbours;

    @BeforeEach
    void open() {
        neighbours = Surroundings.thatSayYes();
    }

    @AfterEach
    void close() {
        neighbours.close();
    }

    @Test
    void more_units_of_one_sku_than_can_be_reserved_are_refused_and_nothing_is_placed() {
        String line = "{\"sku\":\"MUG\",\"quantity\":100000}";
        String eleven = TWO_MUGS.replaceFirst("\\[.*?]", "[" + String.join(",", Collections.nCopies(11, line)) + "]");

        order(customer, eleven).statusCode(400).body("errors.field", equalTo(List.of("items[10].quantity")));
        Wishes.quote(customer, eleven.replaceFirst("\"shippingAddress.*", "\"country\":\"GB\"}"))
                .statusCode(400)
                .body("errors.field", equalTo(List.of("items[10].quantity")));

        Server.asUser(customer, "customer").get("/api/v1/orders").then().body("items", hasSize(0));
        String ten = eleven.replaceFirst(Pattern.quote(line + ","), "");
        order(customer, ten).statusCode(201).body("status", equalTo("CONFIRMED"));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 409, 422})
    void an_order_that_the_inventory_service_will_never_reserve_ends_and_gives_its_discount_code_back(int verdict) {
        String code = Wishes.code("\"kind\":\"FREE_SHIPPING\"");
        neighbours.answersAt(
                "PUT /internal/reservations",
                verdict,
                "{\"type\":\"https://cloudretail.example/problems/reservation-differs\"}");

        String id = order(customer, Wishes.twoMugs("GB", "\"discountCode\":\"" + code + "\""))
                .statusCode(201)
                .body("status", equalTo("REJECTED"))
                .body("reason", equalTo("reservation_refused"))
                .extract()
                .path("id");

        Wishes.asAdmin()
                .get("/api/v1/orders/" + id + "/history")
                .then()
                .body("items.step", equalTo(List.of("RESERVING", "RESERVING", "RELEASING", "RELEASING")));
        assertThat(Wishes.used(code)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 503})
    void an_inventory_service_that_does_not_let_us_in_for_now_is_asked_again(int status) {
        neighbours.answersAt("PUT /internal/reservations", status, "");
        order(customer, TWO_MUGS).statusCode(202);

        Surroundings.sayYes(neighbours);

        awaitEnd("CONFIRMED");
    }

    @Test
    void what_costs_more_than_can_be_paid_is_refused_now_or_when_it_is_priced() {
        String wish = Wishes.manyLines(11, 100_000);
        Map<String, Integer> dear =
                IntStream.range(0, 11).boxed().collect(Collectors.toMap(i -> "S-" + i, i -> 1_000_000_000));
        neighbours.answersAt("POST /internal/quotes", 200, Wishes.quotes(dear));
        order(customer, wish).statusCode(422).body("type", containsString("total-too-large"));

        neighbours.answersAt("POST /internal/quotes", 500, "");
        order(customer, wish).statusCode(202);
        neighbours.answersAt("POST /internal/quotes", 200, Wishes.quotes(dear));

        awaitEnd("REJECTED");
        Server.asUser(customer, "customer")
                .get("/api/v1/orders")
                .then()
                .body("items.reason", equalTo(List.of("total_too_large")));
    }

    /** Of the customer's only order. */
    private void awaitEnd(String status) {
        Awaitility.await(status).atMost(Duration.ofSeconds(40)).untilAsserted(() -> Server.asUser(customer, "customer")
                .get("/api/v1/orders")
                .then()
                .body("items.status", equalTo(List.of(status))));
    }
}
