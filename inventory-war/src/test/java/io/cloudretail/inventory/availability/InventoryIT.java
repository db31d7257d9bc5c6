package io.cloudretail.inventory.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.cloudretail.inventory.EventMessage;
import io.cloudretail.inventory.EventsDoorResource;
import io.cloudretail.inventory.Seller;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    private final Seller seller = new Seller();

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(InventoryIT.class).addClasses(EventsDoorResource.class, EventMessage.class);
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
    void a_service_asks_for_everything_in_a_cart_at_once_and_nobody_else_does() {
        String sku = seller.sells(7);
        String wish = "{\"skus\":[\"" + sku + "\",\"NONE\"]}";

        Server.asService()
                .body(wish)
                .post("/internal/availability")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].sku", equalTo(sku))
                .body("items[0].available", equalTo(7));
        Server.asService()
                .body("{\"skus\":[]}")
                .post("/internal/availability")
                .then()
                .statusCode(400);
        for (String role : List.of("customer", "vendor", "admin")) {
            Server.asUser(UUID.randomUUID(), role)
                    .body(wish)
                    .post("/internal/availability")
                    .then()
                    .statusCode(403);
        }
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
    void whoever_asks_again_with_the_etag_is_told_when_nothing_changed() {
        String sku = seller.sells(3);
        String one = "/api/v1/inventory/" + sku;
        String list = "/api/v1/inventory?sku=" + sku + "&sku=" + seller.sells(1);

        for (String path : List.of(one, list)) {
            String tag = Server.asNobody()
                    .get(path)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", equalTo("no-cache"))
                    .extract()
                    .header("ETag");
            Server.asNobody()
                    .header("If-None-Match", tag)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(tag));
            seller.books(sku, "receipt", 1).statusCode(201);
            Server.asNobody()
                    .header("If-None-Match", tag)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .header("ETag", not(equalTo(tag)));
        }
        Server.asNobody().get(one).then().body("$", equalTo(Map.of("sku", sku, "available", 5)));
    }

    @Test
    void a_list_takes_a_hundred_skus_and_no_more() {
        String hundred = IntStream.range(0, 100).mapToObj(i -> "sku=N" + i).collect(Collectors.joining("&"));

        Server.asNobody().get("/api/v1/inventory?" + hundred).then().statusCode(200);
        Server.asNobody().get("/api/v1/inventory?sku=ONE&" + hundred).then().statusCode(400);
        Server.asNobody().get("/api/v1/inventory").then().statusCode(400);
        Server.asNobody().get("/api/v1/inventory?sku=").then().statusCode(400);
        Server.asNobody()
                .get("/api/v1/inventory?sku=%00")
                .then()
                .statusCode(200)
                .body("$", hasSize(0));
        Server.asNobody().get("/api/v1/inventory/%00").then().statusCode(404);
    }

    @Test
    void stock_is_shown_to_its_vendor_and_to_admins_and_its_threshold_set() {
        String sku = seller.sells(10);
        seller.looksAt("/managed/" + sku)
                .statusCode(200)
                .body("onHand", equalTo(10))
                .body("reserved", equalTo(0))
                .body("available", equalTo(10))
                .body("low", equalTo(false));

        seller.setsThreshold(sku, "10")
                .statusCode(200)
                .body("threshold", equalTo(10))
                .body("low", equalTo(true));
        seller.setsThreshold(sku, "10").statusCode(200);
        seller.setsThreshold(sku, "0").statusCode(200).body("low", equalTo(false));

        String vendor = ",\"vendorId\":\"" + seller.id() + "\"}";
        assertThat(Seller.told(sku))
                .containsExactly(
                        "inventory.low_stock {\"available\":10,\"sku\":\"" + sku + "\",\"threshold\":10" + vendor,
                        "inventory.restocked {\"available\":10,\"sku\":\"" + sku + "\",\"threshold\":0" + vendor);
        for (String bad : List.of("-1", "1000001", "1.5", "\"1\"", "null", "4294967297")) {
            seller.setsThreshold(sku, bad).statusCode(400);
        }
        new Seller().setsThreshold(sku, "1").statusCode(404);
        new Seller().looksAt("/managed/" + sku).statusCode(404);
        seller.looksAt("/managed/NONE").statusCode(404);
        Server.asUser(UUID.randomUUID(), "admin")
                .get("/api/v1/inventory/managed/" + sku)
                .then()
                .statusCode(200);
    }

    @Test
    void of_two_who_set_the_same_threshold_the_second_is_told_that_it_has_changed_and_sales_are_no_change() {
        String sku = seller.sells(10);
        String read = seller.looksAt("/managed/" + sku).extract().header("ETag");
        Seller.orders(UUID.randomUUID(), sku, 3).statusCode(200);
        Server.asUser(seller.id(), "vendor")
                .body("{\"threshold\":7}")
                .put("/api/v1/inventory/" + sku + "/threshold")
                .then()
                .statusCode(428);
        seller.setsThreshold(sku, "7", "W/\"5\"").statusCode(400);

        String set =
                seller.setsThreshold(sku, "7", read).statusCode(200).extract().header("ETag");
        seller.setsThreshold(sku, "8", read).statusCode(412).body("type", containsString("edited-meanwhile"));
        seller.looksAt("/managed/" + sku).body("threshold", equalTo(7)).header("ETag", set);
        seller.setsThreshold(sku, "8", set).statusCode(200).body("threshold", equalTo(8));
    }

    @Test
    void crossings_are_told_once_whatever_crosses_them() {
        String sku = seller.sells(8);
        UUID order = UUID.randomUUID();
        UUID other = UUID.randomUUID();

        Seller.orders(order, sku, 3).statusCode(200);
        Seller.orders(other, sku, 5).statusCode(200);
        Server.asService().delete("/internal/reservations/" + other).then().statusCode(200);
        Seller.happens("order.confirmed", order, "{\"orderId\":\"" + order + "\"}");
        seller.books(sku, "receipt", 4).statusCode(201);
        Seller.happens("order.cancelled", order, "{\"orderId\":\"" + order + "\"}");
        seller.books(sku, "correction", -12).statusCode(201);

        assertThat(Seller.told(sku).stream().map(told -> told.substring(10, told.indexOf('{') - 1)))
                .containsExactly(
                        "low_stock",
                        "availability_changed",
                        "availability_changed",
                        "restocked",
                        "availability_changed",
                        "low_stock");
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
