package io.cloudretail.inventory.stock;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service over HTTP: who may call what, and what bad input gets. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class InventoryIT {
    private static final String RESERVATION = "/internal/reservations/" + UUID.randomUUID();
    private static final String LINES = "{\"lines\":[{\"sku\":\"NONE\",\"quantity\":1}]}";

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(InventoryIT.class);
    }

    @Test
    void anyone_may_ask_for_stock_and_an_unknown_sku_is_a_problem() {
        Server.asNobody()
                .get("/api/v1/inventory/NONE")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("title", equalTo("Not found"));
    }

    @Test
    void unknown_skus_are_left_out_of_a_list() {
        Server.asNobody()
                .get("/api/v1/inventory?sku=NONE&sku=NEITHER")
                .then()
                .statusCode(200)
                .body("$", hasSize(0));
    }

    @Test
    void nobody_may_reserve() {
        Server.asNobody().body(LINES).put(RESERVATION).then().statusCode(401).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "vendor", "admin"})
    void no_user_may_reserve(String role) {
        Server.asUser(UUID.randomUUID(), role)
                .body(LINES)
                .put(RESERVATION)
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @Test
    void a_service_may_reserve_and_is_told_what_is_missing() {
        Server.asService()
                .body(LINES)
                .put(RESERVATION)
                .then()
                .statusCode(409)
                .body("type", containsString("out-of-stock"))
                .body("lines[0].available", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{}",
                "{\"lines\":[]}",
                "{\"lines\":[{\"sku\":\"A\",\"quantity\":0}]}",
                "{\"lines\":[{\"sku\":\"A\",\"quantity\":-1}]}",
                "{\"lines\":[{\"sku\":\"A\",\"quantity\":1.5}]}",
                "{\"lines\":[{\"sku\":\"A\",\"quantity\":\"1\"}]}",
                "{\"lines\":[{\"sku\":\"A\",\"quantity\":4294967297}]}",
                "{\"lines\":[{\"sku\":\"A\",\"quantity\":1e999999}]}",
                "{\"lines\":[{\"sku\":7,\"quantity\":1}]}",
                "{\"lines\":[{\"sku\":\"A\",\"quantity\":1,\"price\":1}]}",
                "{\"lines\":[{\"sku\":\"A\",\"quantity\":1,\"quantity\":2}]}",
                "{\"lines\":[{\"sku\":\"A\",\"quantity\":1}]} more",
                "{\"lines\":[null]}"
            })
    void bad_input_is_a_problem_that_names_no_class(String body) {
        Server.asService()
                .body(body)
                .put(RESERVATION)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(not(containsString("io.cloudretail")))
                .body(not(containsString("Exception")));
    }

    @Test
    void a_deep_body_is_refused() {
        Server.asService().body("[".repeat(100_000)).put(RESERVATION).then().statusCode(400);
    }
}
