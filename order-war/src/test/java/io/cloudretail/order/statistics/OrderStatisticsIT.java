package io.cloudretail.order.statistics;

import static io.cloudretail.order.Surroundings.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.cloudretail.order.Surroundings;
import io.cloudretail.order.Wishes;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.neighbour.Neighbour;
import io.cloudretail.testkit.patience.Await;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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

/** How business goes, as an admin is told; other tests sell here too, so what is asked for is what changed. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OrderStatisticsIT {
    private static final String PATH = "/api/v1/statistics/orders";

    /** More than any other test sells of anything, so that it is among the best. */
    private static final int MANY = 1_000_000;

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(OrderStatisticsIT.class);
    }

    private final UUID customer = UUID.randomUUID();
    private final String sku = "ST-" + UUID.randomUUID();
    private Neighbour neighbours;

    @BeforeEach
    void open() {
        neighbours = Surroundings.thatSayYes();
        neighbours.answersAt("POST /internal/quotes", 200, Wishes.quotes(Map.of(sku, 3)));
    }

    @AfterEach
    void close() {
        neighbours.close();
    }

    @Test
    void what_is_sold_counts_until_it_is_cancelled() {
        JsonPath before = today();
        String id = buy(201).extract().path("id");

        JsonPath sold = today();
        assertThat(sold.getLong("all.placed")).isGreaterThan(before.getLong("all.placed"));
        assertThat(sold.getLong("all.confirmed")).isGreaterThan(before.getLong("all.confirmed"));
        assertThat(sold.getLong("all.unitsSold")).isGreaterThanOrEqualTo(before.getLong("all.unitsSold") + MANY);
        assertThat(pence(sold, "sold")).isGreaterThanOrEqualTo(pence(before, "sold") + 3 * MANY);
        assertThat(mine(sold))
                .containsEntry("units", MANY)
                .containsEntry("title", "A " + sku)
                .containsEntry("revenue", Map.of("amount", 3 * MANY, "currency", "GBP"));

        cancel(id);

        JsonPath cancelled = today();
        assertThat(cancelled.getLong("all.cancelled")).isGreaterThan(before.getLong("all.cancelled"));
        assertThat(cancelled.getLong("all.unitsBack")).isGreaterThanOrEqualTo(before.getLong("all.unitsBack") + MANY);
        assertThat(pence(cancelled, "refunded")).isGreaterThanOrEqualTo(pence(before, "refunded") + 3 * MANY);
        assertThat(pence(cancelled, "left")).isEqualTo(pence(cancelled, "sold") - pence(cancelled, "refunded"));
        assertThat(mine(cancelled)).isNull();
    }

    @Test
    void what_comes_back_is_taken_off_what_was_sold_of_it() {
        String id = buy(201).extract().path("id");
        Surroundings.ship(id, "Royal Mail", "RM-" + id).statusCode(200);
        String back = Server.asUser(customer, "customer")
                .body("{\"items\":[{\"sku\":\"" + sku + "\",\"quantity\":10000}],\"reason\":\"Too many\"}")
                .post("/api/v1/orders/" + id + "/returns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        JsonPath before = today();
        Wishes.asAdmin()
                .body("{\"restock\":true}")
                .post("/api/v1/returns/" + back + "/receive")
                .then()
                .statusCode(200);

        JsonPath after = today();
        assertThat(after.getLong("all.returns")).isGreaterThan(before.getLong("all.returns"));
        assertThat(mine(after))
                .containsEntry("units", MANY - 10_000)
                .containsEntry("revenue", Map.of("amount", 3 * (MANY - 10_000), "currency", "GBP"));
    }

    @Test
    void what_is_rejected_is_counted_and_brings_in_nothing() {
        JsonPath before = today();
        neighbours.answersAt("PUT /internal/payments", 200, "{\"status\":\"DECLINED\",\"reason\":\"no\"}");
        buy(201).body("status", equalTo("REJECTED"));

        JsonPath after = today();
        assertThat(after.getLong("all.rejected")).isGreaterThan(before.getLong("all.rejected"));
        assertThat(mine(after)).isNull();
    }

    @Test
    void the_periods_have_no_gaps_and_the_last_holds_today() {
        ask("?from=2026-01-01&to=2026-03-01&by=month")
                .statusCode(200)
                .body("by", equalTo("month"))
                .body("periods.from", equalTo(List.of("2026-01-01", "2026-02-01")))
                .body("periods.to", equalTo(List.of("2026-02-01", "2026-03-01")))
                .body("all.placed", equalTo(0))
                .body("bestSellers", hasSize(0));
        ask("").statusCode(200).body("by", equalTo("day")).body("periods", hasSize(30));
        buy(201);
        assertThat(today().getLong("periods[29].confirmed")).isPositive();
        ask("?best=1").statusCode(200).body("bestSellers", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?from=x",
                "?from=2026-02-30",
                "?from=2026-01-02&to=2026-01-02",
                "?from=2026-01-02&to=2026-01-01",
                "?from=2024-01-01&to=2025-01-02",
                "?to=9999-12-31",
                "?by=hour",
                "?by=",
                "?best=0",
                "?best=101",
                "?best=x",
                "?best=99999999999"
            })
    void what_is_no_time_or_number_is_refused(String query) {
        ask(query).statusCode(400).contentType("application/problem+json").body("errors", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "vendor"})
    void nobody_but_admins_is_told(String role) {
        Server.asUser(UUID.randomUUID(), role).get(PATH).then().statusCode(403);
        Server.asNobody().get(PATH).then().statusCode(401);
        Server.asService().get(PATH).then().statusCode(403);
    }

    private ValidatableResponse buy(int status) {
        return order(customer, Wishes.manyLines(10, MANY / 10).replaceAll("S-\\d", sku))
                .statusCode(status);
    }

    private void cancel(String id) {
        Server.asUser(customer, "customer").post("/api/v1/orders/" + id + "/cancel");
        Await.untilPasses(Duration.ofSeconds(40), () -> Server.asUser(customer, "customer")
                .get("/api/v1/orders/" + id)
                .then()
                .body("status", equalTo("CANCELLED")));
    }

    private static JsonPath today() {
        return ask("?best=100").statusCode(200).extract().jsonPath();
    }

    private static ValidatableResponse ask(String query) {
        return Wishes.asAdmin().get(PATH + query).then();
    }

    private Map<String, Object> mine(JsonPath statistics) {
        return statistics.getMap("bestSellers.find { it.sku == '" + sku + "' }");
    }

    private static long pence(JsonPath statistics, String which) {
        Number amount = statistics.get("all.revenue.find { it.sold.currency == 'GBP' }." + which + ".amount");
        return amount == null ? 0 : amount.longValue();
    }
}
