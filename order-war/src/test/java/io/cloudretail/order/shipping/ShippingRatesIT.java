package io.cloudretail.order.shipping;

import static io.cloudretail.order.Wishes.asAdmin;
import static io.cloudretail.order.Wishes.quote;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.cloudretail.order.Surroundings;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.neighbour.Neighbour;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Arrays;
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

/** What shipping costs, as admins set it; each test has a country of its own. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ShippingRatesIT {
    private static final String TWO_STEPS =
            "{\"rates\":[{\"upToGrams\":1000,\"cost\":{\"amount\":495,\"currency\":\"GBP\"}},"
                    + "{\"upToGrams\":500,\"cost\":{\"amount\":295,\"currency\":\"GBP\"}}]}";

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(ShippingRatesIT.class);
    }

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
    void rates_to_a_country_are_set_and_hold_for_the_next_order() {
        put("express", "AR", TWO_STEPS)
                .statusCode(200)
                .body("items.method", equalTo(List.of("express", "express")))
                .body("items.country", equalTo(List.of("AR", "AR")))
                .body("items.upToGrams", equalTo(List.of(500, 1000)))
                .body("items.cost.amount", equalTo(List.of(295, 495)));

        methods("AR", 1000).body("items.find { it.method == 'express' }.cost.amount", equalTo(495));
        methods("AR", 1001).body("items.method", equalTo(List.of("standard")));
        quote(
                        UUID.randomUUID(),
                        "{\"items\":[{\"sku\":\"MUG\",\"quantity\":1}],\"country\":\"AR\",\"shippingMethod\":\"express\"}")
                .statusCode(200)
                .body("shipping.cost.amount", equalTo(295));

        put("express", "AR", TWO_STEPS.replace("495", "595")).statusCode(200);
        methods("AR", 1000).body("items.find { it.method == 'express' }.cost.amount", equalTo(595));
        asAdmin().get("/api/v1/shipping-methods/rates").then().body("items.findAll { it.country == 'AR' }", hasSize(2));
    }

    @Test
    void of_two_admins_who_set_the_same_rates_the_second_is_told_that_they_have_changed() {
        String path = "/api/v1/shipping-methods/express/rates/";
        String none = asAdmin()
                .get(path + "WF")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .extract()
                .header("ETag");
        put("express", "WF", null, TWO_STEPS).statusCode(428);
        put("express", "WF", "none", TWO_STEPS).statusCode(400);

        String set =
                put("express", "WF", none, TWO_STEPS).statusCode(200).extract().header("ETag");
        put("express", "VU", none, TWO_STEPS).statusCode(200);
        put("express", "WF", none, "{\"rates\":[]}").statusCode(412).body("type", containsString("edited-meanwhile"));
        asAdmin()
                .get(path + "WF")
                .then()
                .body("items.upToGrams", equalTo(List.of(500, 1000)))
                .header("ETag", set);
        put("express", "WF", set, "{\"rates\":[]}").statusCode(200).header("ETag", none);

        asAdmin().get(path + "XX").then().statusCode(400);
        asAdmin().get("/api/v1/shipping-methods/pigeon/rates/GB").then().statusCode(404);
    }

    @Test
    void without_rates_of_its_own_a_country_costs_what_all_others_do() {
        int elsewhere = methods("BR", 1000).extract().path("items.find { it.method == 'express' }.cost.amount");
        put("express", "BR", TWO_STEPS).statusCode(200);

        put("express", "BR", "{\"rates\":[]}").statusCode(200).body("items", hasSize(0));

        methods("BR", 1000).body("items.find { it.method == 'express' }.cost.amount", equalTo(elsewhere));
    }

    @Test
    void for_all_other_countries_rates_are_set_too() {
        List<Object> before = elsewhere();
        put("express", "*", body(before)).statusCode(200).body("items", hasSize(before.size()));
        org.assertj.core.api.Assertions.assertThat(elsewhere()).isEqualTo(before);
    }

    @Test
    void of_many_who_set_the_same_rates_at_once_one_is_the_last() throws Exception {
        var threads = java.util.concurrent.Executors.newFixedThreadPool(6);
        List<Integer> answers = new ArrayList<>();
        try {
            java.util.concurrent.Callable<Integer> put =
                    () -> put("express", "CL", TWO_STEPS).extract().statusCode();
            for (var answer : threads.invokeAll(Arrays.asList(put, put, put, put, put, put))) {
                answers.add(answer.get());
            }
        } finally {
            threads.shutdown();
        }
        org.assertj.core.api.Assertions.assertThat(answers).containsOnly(200);
        asAdmin().get("/api/v1/shipping-methods/rates").then().body("items.findAll { it.country == 'CL' }", hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"rates\":null}",
                "{\"rates\":[null]}",
                "{\"rates\":[{\"upToGrams\":1}]}",
                "{\"rates\":[{\"cost\":{\"amount\":-1,\"currency\":\"GBP\"}}]}",
                "{\"rates\":[{\"cost\":{\"amount\":1,\"currency\":\"EUR\"}}]}",
                "{\"rates\":[{\"upToGrams\":0,\"cost\":{\"amount\":1,\"currency\":\"GBP\"}}]}",
                "{\"rates\":[{\"cost\":{\"amount\":1,\"currency\":\"GBP\"}},{\"cost\":{\"amount\":2,\"currency\":\"GBP\"}}]}",
                "{\"rates\":[{\"cost\":{\"amount\":1,\"currency\":\"GBP\"},\"country\":\"GB\"}]}"
            })
    void rates_that_are_none_are_refused_and_change_nothing(String body) {
        put("express", "PE", body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body(not(containsString("cloudretail.order")));

        asAdmin().get("/api/v1/shipping-methods/rates").then().body("items.findAll { it.country == 'PE' }", hasSize(0));
    }

    @Test
    void anyone_may_ask_where_the_methods_go() {
        Server.asNobody()
                .get("/api/v1/shipping-methods")
                .then()
                .statusCode(200)
                .body("items.method", equalTo(List.of("standard", "express")))
                .body("items.name[0]", not(emptyString()))
                .body("items[0].countries", hasItems("AD", "GB", "ZW"))
                .body("items[0].countries", hasSize(java.util.Locale.getISOCountries().length))
                .body("items.findAll { it.cost != null }", hasSize(0));
        methods("GB", 1).body("items.findAll { it.countries != null }", hasSize(0));
    }

    @Test
    void a_method_that_goes_to_some_countries_alone_names_those() {
        List<Object> before = elsewhere();
        try {
            put("express", "*", "{\"rates\":[]}").statusCode(200);
            put("express", "LI", TWO_STEPS).statusCode(200);

            Server.asNobody()
                    .get("/api/v1/shipping-methods")
                    .then()
                    .body("items[1].method", equalTo("express"))
                    .body("items[1].countries", hasItems("GB", "LI"))
                    .body("items[1].countries", not(hasItem("VA")))
                    .body("items[0].countries", hasItem("VA"));
        } finally {
            put("express", "*", body(before)).statusCode(200);
        }
    }

    @Test
    void a_method_or_country_that_is_none_is_refused() {
        put("pigeon", "GB", TWO_STEPS).statusCode(404);
        for (String none : List.of("XX", "gb", "GBR")) {
            put("express", none, TWO_STEPS).statusCode(400).body("errors[0].field", equalTo("country"));
        }
    }

    @Test
    void rates_are_for_admins() {
        String path = "/api/v1/shipping-methods/express/rates/UY";
        for (String role : List.of("customer", "vendor")) {
            Server.asUser(UUID.randomUUID(), role).get(path).then().statusCode(403);
            Server.asUser(UUID.randomUUID(), role)
                    .header("If-Match", "*")
                    .body(TWO_STEPS)
                    .put(path)
                    .then()
                    .statusCode(403);
        }
        Server.asNobody().body(TWO_STEPS).put(path).then().statusCode(401);
    }

    private static ValidatableResponse put(String method, String country, String body) {
        return put(method, country, "*", body);
    }

    private static ValidatableResponse put(String method, String country, String read, String body) {
        var request = read == null ? asAdmin() : asAdmin().header("If-Match", read);
        return request.body(body)
                .put("/api/v1/shipping-methods/" + method + "/rates/" + country)
                .then();
    }

    private static ValidatableResponse methods(String country, int grams) {
        return Server.asNobody()
                .get("/api/v1/shipping-methods?country=" + country + "&weightGrams=" + grams)
                .then()
                .statusCode(200);
    }

    private static List<Object> elsewhere() {
        return asAdmin()
                .get("/api/v1/shipping-methods/rates")
                .then()
                .extract()
                .path("items.findAll { it.country == '*' && it.method == 'express' }");
    }

    /** These rates as a request names them. */
    private static String body(List<Object> rates) {
        return "{\"rates\":["
                + rates.stream()
                        .map(java.util.Map.class::cast)
                        .map(rate -> "{\"upToGrams\":" + rate.get("upToGrams") + ",\"cost\":{\"amount\":"
                                + ((java.util.Map<?, ?>) rate.get("cost")).get("amount") + ",\"currency\":\"GBP\"}}")
                        .collect(java.util.stream.Collectors.joining(","))
                + "]}";
    }
}
