package io.cloudretail.inventory.statistics;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an admin is told of what runs out, and who else is not. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class StockStatisticsIT {
    private static final String PATH = "/api/v1/statistics/stock";

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(StockStatisticsIT.class);
    }

    @Test
    void an_admin_sees_today_as_it_is_and_no_day_is_left_out() {
        ask("").statusCode(200)
                .body("by", equalTo("day"))
                .body("periods", hasSize(30))
                .body("periods[29].low", notNullValue())
                .body("periods[29].outOfStock", notNullValue())
                .body("periods[29].seenAt", notNullValue());
        ask("?from=2019-01-01&to=2019-03-01&by=month")
                .statusCode(200)
                .body("periods.from", equalTo(List.of("2019-01-01", "2019-02-01")))
                .body("periods[0]", not(hasKey("low")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?from=x",
                "?from=2026-01-02&to=2026-01-02",
                "?from=2024-01-01&to=2025-01-02",
                "?by=hour",
                "?to=1"
            })
    void what_is_no_time_is_refused(String query) {
        ask(query).statusCode(400).contentType("application/problem+json").body("errors", hasSize(1));
    }

    @Test
    void nobody_but_admins_is_told() {
        Server.asUser(UUID.randomUUID(), "vendor").get(PATH).then().statusCode(403);
        Server.asUser(UUID.randomUUID(), "customer").get(PATH).then().statusCode(403);
        Server.asService().get(PATH).then().statusCode(403);
        Server.asNobody().get(PATH).then().statusCode(401);
    }

    private static ValidatableResponse ask(String query) {
        return Server.asUser(UUID.randomUUID(), "admin").get(PATH + query).then();
    }
}
