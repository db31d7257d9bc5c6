package io.cloudretail.system.scenarios;

import static io.cloudretail.system.assertions.ShopAssertions.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.cloudretail.devstack.Service;
import io.cloudretail.system.drivers.Admin;
import io.cloudretail.system.drivers.Customer;
import io.cloudretail.system.drivers.Gateway;
import io.cloudretail.system.stack.RunningShop;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** What the shop shows of itself, and what it does not. */
@MicroShedTest
class EdgeIT {
    @Test
    void the_whole_shop_is_shown_part_by_part() {
        Gateway.request()
                .get("/health")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", equalTo(List.of("gateway", "user", "product", "inventory", "payment", "order")))
                .body("checks.find { it.name == 'gateway' }.data.'circuits.order'", equalTo("closed"))
                .body("checks.find { it.name == 'product' }.data.'cache.redis'", equalTo("UP"))
                .body("checks.find { it.name == 'order' }.data.database", equalTo("UP"));
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void every_service_tells_whether_it_started_lives_and_is_ready(Service service) {
        for (String question : List.of("started", "live", "ready")) {
            Gateway.request()
                    .baseUri(RunningShop.get().server(service).url().toString())
                    .get("/health/" + question)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("UP"));
        }
    }

    @Test
    void one_document_describes_the_whole_api_and_nothing_internal() {
        Map<String, Object> paths = Gateway.request()
                .get("/openapi")
                .then()
                .statusCode(200)
                .body("openapi", notNullValue())
                .extract()
                .path("paths");
        assertThat(paths.keySet())
                .contains(
                        "/api/v1/auth/register",
                        "/api/v1/auth/login",
                        "/api/v1/products",
                        "/api/v1/inventory/{sku}",
                        "/api/v1/orders",
                        "/api/v1/orders/{id}/cancel",
                        "/api/v1/payments")
                .noneMatch(path -> path.startsWith("/internal"));
        Gateway.request().get("/openapi/ui").then().statusCode(200).body(containsString("swagger-ui"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/internal/quotes", "/internal/payments/1", "/api/v1/internal/quotes", "/nothing", "/api/v9"})
    void what_is_internal_or_unknown_is_a_404_problem(String path) {
        assertThatProblem(Gateway.request().get(path)).hasStatus(404);
        assertThatProblem(Admin.request().get(path)).hasStatus(404);
    }

    @Test
    void a_users_token_opens_no_internal_door_not_even_an_admins() {
        String order = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
        Map<Service, String> doors = Map.of(
                Service.INVENTORY, "/internal/reservations/" + order,
                Service.PAYMENT, "/internal/payments/" + order,
                Service.ORDER, "/internal/orders/" + order);
        doors.forEach((service, path) -> {
            String inside = RunningShop.get().server(service).url().toString();
            assertThatProblem(Admin.request().baseUri(inside).get(path)).hasStatus(403);
            assertThatProblem(Gateway.request().baseUri(inside).get(path)).hasStatus(401);
        });
    }

    @Test
    void more_than_a_mebibyte_is_refused() {
        assertThatProblem(Customer.newcomer()
                        .request()
                        .body("x".repeat(1_100_000))
                        .post("/api/v1/orders"))
                .hasStatus(413);
    }

    @Test
    void an_admin_imports_and_a_customer_does_not() {
        String csv = "sku,title,description,category,price,currency,stock\r\n";
        assertThatProblem(Customer.newcomer()
                        .request()
                        .contentType("text/csv")
                        .body(csv)
                        .post("/api/v1/products/imports"))
                .hasStatus(403);
        Admin.request()
                .contentType("text/csv")
                .body(csv)
                .post("/api/v1/products/imports")
                .then()
                .statusCode(202)
                .body("rowsRead", equalTo(0));
    }

    @Test
    void an_admin_sees_every_step_of_an_order() {
        Customer customer = Customer.newcomer();
        var order = customer.order(Admin.sell(5, 100), 1, "tok_visa");
        Admin.request()
                .get("/api/v1/orders/" + order.id() + "/history")
                .then()
                .statusCode(200)
                .body("items.step", hasItems("RESERVING", "PAYING"));
    }
}
