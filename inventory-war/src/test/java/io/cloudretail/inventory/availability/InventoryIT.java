package io.cloudretail.inventory.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.cloudretail.inventory.EventMessage;
import io.cloudretail.inventory.EventsDoorResource;
import io.cloudretail.inventory.Seller;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void vendors_list_what_is_low_of_theirs_and_others_nothing() {
        seller.sells(100);
        String empty = seller.sells(0);
        String few = seller.sells(5);
        new Seller().sells(1);

        List<String> low = Stream.of(empty, few).sorted().toList();
        for (String path : List.of("?low=true", "/managed?low=true")) {
            String cursor = seller.looksAt(path + "&limit=1")
                    .statusCode(200)
                    .body("items.sku", equalTo(low.subList(0, 1)))
                    .body("items[0].threshold", equalTo(5))
                    .extract()
                    .path("nextCursor");
            seller.looksAt(path + "&limit=1&cursor=" + cursor)
                    .body("items.sku", equalTo(low.subList(1, 2)))
                    .body("nextCursor", nullValue());
            Server.asUser(UUID.randomUUID(), "customer")
                    .get("/api/v1/inventory" + path)
                    .then()
                    .statusCode(403);
            Server.asNobody().get("/api/v1/inventory" + path).then().statusCode(401);
            Server.asUser(UUID.randomUUID(), "admin")
                    .get("/api/v1/inventory" + path + "&limit=100&cursor=" + cursor)
                    .then()
                    .statusCode(200)
                    .body("items.sku", hasItem(low.get(1)))
                    .body("items.low", everyItem(equalTo(true)));
        }
        seller.looksAt("/managed?limit=10").body("items", hasSize(3));
        for (String bad : List.of("low=1", "low=true&limit=0", "low=true&cursor=x", "low=true&limit=101")) {
            seller.looksAt("/managed?" + bad).statusCode(400);
            seller.looksAt("?" + bad).statusCode(400);
        }
    }

    @ParameterizedTest
    @CsvSource({"'', '0,1,2'", "sku, '0,1,2'", "-sku, '2,1,0'", "available, '1,2,0'", "-available, '0,2,1'"})
    void a_list_of_stock_comes_in_the_order_that_was_asked_for_one_by_one_and_all_at_once(String sort, String order) {
        List<String> skus = Stream.of(9, 0, 4).map(seller::sells).sorted().toList();
        int[] units = {9, 0, 4};
        for (int i = 0; i < 3; i++) {
            correct(skus.get(i), units[i]);
        }

        List<String> wanted =
                Stream.of(order.split(",")).map(Integer::valueOf).map(skus::get).toList();
        seller.looksAt("/managed?sort=" + sort).body("items.sku", equalTo(wanted));
        List<String> found = new ArrayList<>();
        for (String cursor = ""; cursor != null; ) {
            var page = seller.looksAt("/managed?limit=1&sort=" + sort + cursor).statusCode(200);
            found.addAll(page.extract().<List<String>>path("items.sku"));
            String next = page.extract().path("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
        }
        assertThat(found).isEqualTo(wanted);
    }

    @Test
    void what_can_be_ordered_equally_often_has_its_place_in_a_list_all_the_same() {
        List<String> skus = Stream.of(2, 2, 2).map(seller::sells).sorted().toList();

        String cursor = seller.looksAt("/managed?sort=-available&limit=2")
                .body("items.sku", equalTo(List.of(skus.get(2), skus.get(1))))
                .extract()
                .path("nextCursor");

        seller.looksAt("/managed?sort=-available&cursor=" + cursor).body("items.sku", equalTo(skus.subList(0, 1)));
        for (String other : List.of("sku", "available", "")) {
            seller.looksAt("/managed?sort=" + other + "&cursor=" + cursor).statusCode(400);
        }
    }

    @Test
    void stock_is_found_by_how_its_sku_begins() {
        String sku = seller.sells(3);
        String other = seller.sells(100);
        String beginning = sku.substring(0, 12).toLowerCase(Locale.ROOT);

        seller.looksAt("/managed?q=" + beginning).body("items.sku", equalTo(List.of(sku)));
        seller.looksAt("/managed?sort=-available&q=s-").body("items.sku", equalTo(List.of(other, sku)));
        seller.looksAt("/managed?low=true&q=S-").body("items.sku", equalTo(List.of(sku)));
        seller.looksAt("/managed?q=_").body("items", hasSize(0));
        seller.looksAt("/managed?q=" + sku.substring(2)).body("items", hasSize(0));
        new Seller().looksAt("/managed?q=" + sku).body("items", hasSize(0));
        Server.asUser(UUID.randomUUID(), "admin")
                .get("/api/v1/inventory/managed?q=" + sku)
                .then()
                .body("items.sku", equalTo(List.of(sku)));
        for (String bad : List.of("sort=low", "sort=-SKU", "q=" + "x".repeat(41))) {
            seller.looksAt("/managed?" + bad).statusCode(400);
        }
    }

    private void correct(String sku, int units) {
        int now = seller.looksAt("/managed/" + sku).extract().path("available");
        if (now != units) {
            seller.books(sku, "correction", units - now).statusCode(201);
        }
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
